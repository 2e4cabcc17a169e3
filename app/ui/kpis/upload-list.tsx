import { Form } from "@remix-run/react";
import type { KpiView, UploadView } from "~/domain/kpis/kpi-view";
import { RecordDate } from "../controls/record-date";
import { Section } from "../layout/section";
import { plural } from "../plans/plan-words";

interface UploadListProps {
  kpi: KpiView;
  uploads: readonly UploadView[];
  mayRecord: boolean;
}

/** The files that brought readings, each with its way back. */
export function UploadList({ kpi, uploads, mayRecord }: UploadListProps) {
  if (uploads.length === 0) return null;
  return (
    <Section title="Files that brought readings">
      <ul className="divide-y divide-line text-sm">
        {uploads.map((upload) => (
          <li key={upload.batch} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 py-2">
            <span>
              {upload.byName}, <RecordDate value={upload.at} />
            </span>
            <span className="text-ink-muted">
              {upload.live === upload.all
                ? plural(upload.all, "reading")
                : `${upload.live} of ${plural(upload.all, "reading")} count`}
            </span>
            {mayRecord && upload.live > 0 && (
              <Form
                method="post"
                action={`/plans/${kpi.plan.code}/kpis/${kpi.id}/uploads/${upload.batch}/removal`}
                preventScrollReset
                className="no-print ml-auto"
              >
                <button type="submit" className="link text-sm max-sm:min-h-10">
                  Undo this upload
                </button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
