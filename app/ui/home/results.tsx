import { Link } from "@remix-run/react";
import { Badge } from "../controls/badge";
import { EmptyState } from "../layout/empty-state";

export interface Result {
  code: string;
  title: string;
  ownerName: string | null;
  verdict: string | null;
}

export function Results({ results }: { results: readonly Result[] }) {
  if (results.length === 0) {
    return (
      <EmptyState title="No plan has ended yet">
        A plan closes with a verdict that its figures give. Until then there is nothing to claim.
      </EmptyState>
    );
  }
  return (
    <ul className="divide-y divide-line">
      {results.map((result) => (
        <li key={result.code}>
          <Link
            to={`/plans/${result.code}/verdict`}
            className="grid grid-cols-[5rem_1fr] items-baseline gap-x-3 gap-y-1 rounded-md px-2 py-2.5 text-sm hover:bg-hover sm:grid-cols-[5rem_1fr_auto]"
          >
            <span className="tabular text-xs text-ink-muted">{result.code}</span>
            <span className="min-w-0">
              <span className="font-medium">{result.title}</span>
              {result.ownerName && <span className="block text-ink-muted">{result.ownerName}</span>}
            </span>
            <span className="max-sm:col-start-2">
              <Badge>{result.verdict ?? "closed without a verdict"}</Badge>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
