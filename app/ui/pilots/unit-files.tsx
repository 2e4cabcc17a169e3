import { Form } from "@remix-run/react";
import { unitUploadRemovalPath } from "~/domain/pilots/unit-places";
import { RecordDate } from "../controls/record-date";
import { Section } from "../layout/section";
import { plural } from "../plans/plan-words";

interface UnitFilesProps {
  code: string;
  batches: readonly {
    id: string;
    fileName: string;
    added: number;
    left: number;
    byName: string;
    at: string | Date;
    undone: boolean;
  }[];
  canUndo: boolean;
}

/** The files that brought units, each with its way back. */
export function UnitFiles({ code, batches, canUndo }: UnitFilesProps) {
  if (batches.length === 0) return null;
  return (
    <Section title="Files that brought units">
      <ul className="divide-y divide-line text-sm">
        {batches.map((batch) => (
          <li key={batch.id} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 py-2">
            <span className="min-w-0 break-words">
              {batch.fileName || "Pasted rows"}, {batch.byName},{" "}
              <RecordDate value={new Date(batch.at).toISOString()} />
            </span>
            <span className="text-ink-muted">
              {batch.undone
                ? "taken back"
                : batch.left === batch.added
                  ? plural(batch.added, "unit")
                  : `${batch.left} of ${plural(batch.added, "unit")} left`}
            </span>
            {canUndo && !batch.undone && batch.left > 0 && (
              <Form method="post" action={unitUploadRemovalPath(code, batch.id)} className="no-print ml-auto">
                <button type="submit" className="link text-sm max-sm:min-h-10">
                  Undo this file
                </button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
