import { Link } from "@remix-run/react";
import { ledgerHref } from "~/domain/revenue/ledger-filter";
import { ConfirmDialog } from "../controls/confirm-dialog";
import { RecordDate } from "../controls/record-date";
import { Checkbox } from "../form/choices";
import { Section } from "../layout/section";

export interface BatchView {
  batchId: string;
  at: Date | string;
  by: string;
  lines: number;
  live: number;
}

/** The files that brought changes, each with its way back. */
export function BatchList({ batches, mayKeep }: { batches: readonly BatchView[]; mayKeep: boolean }) {
  if (batches.length === 0) return null;
  return (
    <Section title="Files that brought changes">
      <ul className="divide-y divide-line text-sm">
        {batches.map(({ batchId, at, by, lines, live }) => (
          <li key={batchId} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
            <Link to={ledgerHref({ batch: batchId, withdrawn: live < lines })} className="link">
              {by}, <RecordDate value={new Date(at).toISOString()} />
            </Link>
            <span className="text-ink-muted">
              {live === lines
                ? `${lines} ${lines === 1 ? "line" : "lines"}`
                : live === 0
                  ? "taken back"
                  : `${live} of ${lines} lines count`}
            </span>
            {mayKeep && live > 0 && (
              <span className="no-print ml-auto">
                <ConfirmDialog
                  trigger="Undo this file"
                  triggerVariant="quiet"
                  size="sm"
                  title="Undo this file?"
                  description="All of its lines are withdrawn. The same file may come again."
                  action={`/revenue/files/${batchId}/undo`}
                  confirmLabel="Undo the file"
                  danger
                >
                  <Checkbox
                    id={`follow-${batchId}`}
                    name="follow"
                    label="Set the accounts' yearly revenue to what the ledger says then"
                  />
                </ConfirmDialog>
              </span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
