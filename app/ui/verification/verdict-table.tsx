import { Link } from "@remix-run/react";
import type { OutcomeVerdict } from "~/domain/verification/verdict-word";
import { OUTCOME_ROWS, OutcomeTable } from "./outcome-table";

interface VerdictTableProps {
  outcome: OutcomeVerdict;
  met: boolean | null;
}

/** The table every word comes from, with the field this plan stands in. */
export function VerdictTable({ outcome, met }: VerdictTableProps) {
  return (
    <div>
      <p className="mb-1 text-sm font-semibold">How this verdict comes about</p>
      <OutcomeTable rows={OUTCOME_ROWS} here={{ outcome, met }} />
      <p className="mt-3 text-sm">
        <Link to="/help/proof" className="link">
          How a plan proves itself
        </Link>
      </p>
    </div>
  );
}
