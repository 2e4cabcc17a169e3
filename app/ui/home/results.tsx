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
            className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-md px-2 py-2.5 text-sm hover:bg-hover"
          >
            <span className="tabular w-20 shrink-0 text-xs text-ink-muted">{result.code}</span>
            <span className="min-w-0 flex-1 font-medium">{result.title}</span>
            <Badge>{result.verdict ?? "closed without a verdict"}</Badge>
            {result.ownerName && <span className="text-ink-muted">{result.ownerName}</span>}
          </Link>
        </li>
      ))}
    </ul>
  );
}
