import { Link } from "@remix-run/react";
import type { Result } from "~/domain/plans/result";
import { Badge } from "../controls/badge";
import { EmptyState } from "../layout/empty-state";
import { valueText } from "../plans/plan-words";
import { signedNumber } from "../verification/proof-words";

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
            className="grid grid-cols-1 items-baseline gap-x-3 gap-y-1 rounded-md px-2 py-2.5 text-sm hover:bg-hover sm:grid-cols-[5rem_minmax(0,1fr)_auto]"
          >
            <span className="tabular text-xs text-ink-muted">{result.code}</span>
            <span className="min-w-0 wrap-anywhere">
              <span className="font-medium">{result.title}</span>
              {result.ownerName && <span className="text-ink-muted"> · {result.ownerName}</span>}
              <Outcome outcome={result.outcome} />
              <Operational operational={result.operational} />
            </span>
            <span>
              <Badge>{result.verdict ?? "closed without a verdict"}</Badge>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** What customers said, with how sure that is and from how many. */
function Outcome({ outcome }: Pick<Result, "outcome">) {
  if (!outcome) return null;
  const { what, diff, lower, upper, nBefore, nAfter } = outcome;
  return (
    <span className="tabular mt-0.5 block text-ink-muted">
      {what}:{" "}
      {diff === null || lower === null || upper === null ? (
        "no data"
      ) : (
        <>
          <span className="font-medium text-ink">{signedNumber(diff)}</span> ({signedNumber(lower)} to{" "}
          {signedNumber(upper)})
        </>
      )}
      , n {nBefore} before and {nAfter} after
    </span>
  );
}

/** What the work itself moved. */
function Operational({ operational }: Pick<Result, "operational">) {
  if (!operational) return null;
  const { name, baseline, last, target, unit, met } = operational;
  return (
    <span className="tabular block text-ink-muted">
      {name}: {valueText(baseline, "")} →{" "}
      <span className="font-medium text-ink">{last ? valueText(last.value, unit) : "no data"}</span>, target{" "}
      {valueText(target, "")}
      {met === true && " reached"}
      {met === false && " not reached"}
    </span>
  );
}
