import { Link } from "@remix-run/react";
import { Check, CircleSlash, Minus } from "lucide-react";
import type { ReactNode } from "react";
import type { BulkRow } from "~/domain/bulk/bulk-edit";

interface BulkRowsProps {
  caption: string;
  rows: readonly BulkRow[];
}

/** Each record with what becomes of it: before and after, or why not. What cannot be done stands on top. */
export function BulkRows({ caption, rows }: BulkRowsProps) {
  const order = { refused: 0, change: 1, same: 2 };
  const sorted = rows.toSorted((a, b) => order[a.decision.outcome] - order[b.decision.outcome]);
  return (
    <ul aria-label={caption} className="-mt-3 divide-y divide-line border-b border-line">
      {sorted.map((row) => (
        <li
          key={row.recordId}
          className="grid gap-x-6 gap-y-1 py-2.5 text-sm sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]"
        >
          <div className="min-w-0">
            <Link to={row.href} className="font-medium break-words hover:text-accent hover:underline">
              {row.title}
            </Link>
            <span className="block text-xs text-ink-muted">{row.place}</span>
          </div>
          <div className="min-w-0">
            <Outcome row={row} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function Outcome({ row: { decision, undone } }: { row: BulkRow }) {
  if (decision.outcome === "same") {
    return <Line icon={<Minus aria-hidden="true" />}>It is so already.</Line>;
  }
  if (decision.outcome === "refused") {
    return (
      <Line icon={<CircleSlash aria-hidden="true" />} tone="text-warn">
        <span className="text-ink">Stays as it is.</span> {decision.why}
        {decision.href && (
          <>
            {" "}
            <Link to={decision.href} className="link">
              Go there
            </Link>
          </>
        )}
      </Line>
    );
  }
  return (
    <>
      <dl className="space-y-0.5">
        {decision.changes.map((change) => (
          <div key={change.label} className="flex flex-wrap gap-x-2">
            <dt className="text-ink-muted">{change.label}</dt>
            <dd className="tabular min-w-0 break-words">
              <span className="text-ink-muted line-through">{change.before}</span>
              <span aria-hidden="true"> → </span>
              <span className="sr-only"> becomes </span>
              <span className="font-medium">{change.after}</span>
            </dd>
          </div>
        ))}
      </dl>
      {undone === "" && <Line icon={<Check aria-hidden="true" />}>Put back.</Line>}
      {undone && (
        <Line icon={<CircleSlash aria-hidden="true" />} tone="text-warn">
          <span className="text-ink">Not put back.</span> {undone}
        </Line>
      )}
    </>
  );
}

function Line({
  icon,
  tone = "text-ink-muted",
  children,
}: {
  icon: ReactNode;
  tone?: string;
  children: ReactNode;
}) {
  return (
    <p className="flex items-start gap-1.5 text-ink-muted">
      <span className={`mt-0.5 shrink-0 [&>svg]:size-4 ${tone}`}>{icon}</span>
      <span className="min-w-0 break-words">{children}</span>
    </p>
  );
}
