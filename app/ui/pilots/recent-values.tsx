import { Form } from "@remix-run/react";
import { valueRemovalPath, valueUploadRemovalPath } from "~/domain/pilots/value-places";
import { DateText } from "../controls/date-text";
import { RecordDate } from "../controls/record-date";
import { Section } from "../layout/section";
import { plural } from "../plans/plan-words";

interface RecentValuesProps {
  code: string;
  latest: readonly {
    id: string;
    unitName: string;
    metricName: string;
    day: string;
    figure: string;
    note: string;
    byName: string;
    at: string | Date;
  }[];
  batches: readonly {
    id: string;
    fileName: string;
    added: number;
    left: number;
    byName: string;
    at: string | Date;
    undone: boolean;
  }[];
  canWrite: boolean;
}

/** What was written down last, and the files that brought values: each with its way back. */
export function RecentValues({ code, latest, batches, canWrite }: RecentValuesProps) {
  const iso = (at: string | Date) => new Date(at).toISOString();
  return (
    <>
      {latest.length > 0 && (
        <Section title="Written down last">
          <ul className="divide-y divide-line text-sm">
            {latest.map((value) => (
              <li key={value.id} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 py-2">
                <span className="min-w-0 break-words">
                  {value.unitName}, {value.metricName}:{" "}
                  <span className="tabular font-medium">{value.figure}</span>,{" "}
                  <DateText value={value.day} mode="day" />
                  {value.note && <span className="text-ink-muted">, {value.note}</span>}
                </span>
                <span className="text-xs text-ink-muted">
                  {value.byName}, <RecordDate value={iso(value.at)} />
                </span>
                {canWrite && (
                  <Form method="post" action={valueRemovalPath(code, value.id)} className="no-print ml-auto">
                    <button
                      type="submit"
                      className="link text-sm max-sm:min-h-10"
                      aria-label={`Take back ${value.figure} of ${value.unitName}`}
                    >
                      Take back
                    </button>
                  </Form>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {batches.length > 0 && (
        <Section title="Files that brought values">
          <ul className="divide-y divide-line text-sm">
            {batches.map((batch) => (
              <li key={batch.id} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 py-2">
                <span className="min-w-0 break-words">
                  {batch.fileName || "Pasted rows"}, {batch.byName}, <RecordDate value={iso(batch.at)} />
                </span>
                <span className="text-ink-muted">
                  {batch.undone
                    ? "taken back"
                    : batch.left === batch.added
                      ? plural(batch.added, "value")
                      : `${batch.left} of ${plural(batch.added, "value")} left`}
                </span>
                {canWrite && !batch.undone && batch.left > 0 && (
                  <Form
                    method="post"
                    action={valueUploadRemovalPath(code, batch.id)}
                    className="no-print ml-auto"
                  >
                    <button type="submit" className="link text-sm max-sm:min-h-10">
                      Undo this file
                    </button>
                  </Form>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
