import clsx from "clsx";
import {
  OUTCOME_SENTENCES,
  type OutcomeVerdict,
  VERDICT_WORDS,
  verdictWord,
} from "~/domain/verification/verdict-word";

export const OUTCOME_ROWS: readonly OutcomeVerdict[] = [
  "worked",
  "improvedBelowTarget",
  "inconclusive",
  "none",
  "didNotWork",
  "gotWorse",
  "tooEarly",
  "cannotTell",
];

interface OutcomeTableProps {
  rows: readonly OutcomeVerdict[];
  /** The field this plan stands in. */
  here?: { outcome: OutcomeVerdict; met: boolean | null };
}

/** Every word a verdict can bear: what the outcome says, by whether the operational KPI was met. */
export function OutcomeTable({ rows, here }: OutcomeTableProps) {
  return (
    <table className="w-full text-sm">
      <caption className="sr-only">Outcome by operational KPI</caption>
      <thead>
        <tr className="border-b border-line-strong text-left text-xs text-ink-muted">
          <th scope="col" className="py-1.5 pr-3 pl-2 font-medium">
            What the outcome says
          </th>
          <th scope="col" className="py-1.5 pr-3 font-medium">
            operational KPI met
          </th>
          <th scope="col" className="py-1.5 font-medium">
            not met
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row} className={clsx("border-b border-line", row === here?.outcome && "bg-accent-soft")}>
            <th
              scope="row"
              className={clsx(
                "py-1.5 pr-3 pl-2 text-left",
                row === here?.outcome ? "font-semibold" : "font-normal",
              )}
            >
              {OUTCOME_SENTENCES[row]}
            </th>
            {[true, false].map((side) => {
              const isHere = row === here?.outcome && side === here.met;
              return (
                <td key={String(side)} className={clsx("py-1.5 pr-3", isHere && "font-semibold text-accent")}>
                  {isHere && <span aria-hidden="true">▸ </span>}
                  {VERDICT_WORDS[verdictWord(row, side)]}
                  {isHere && <span className="sr-only"> (this plan)</span>}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
