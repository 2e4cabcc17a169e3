import clsx from "clsx";
import {
  OUTCOME_SENTENCES,
  type OutcomeVerdict,
  VERDICT_WORDS,
  verdictWord,
} from "~/domain/verification/verdict-word";
import { Disclosure } from "../controls/disclosure";

const ROWS: readonly OutcomeVerdict[] = [
  "worked",
  "improvedBelowTarget",
  "inconclusive",
  "none",
  "didNotWork",
  "gotWorse",
  "tooEarly",
  "cannotTell",
];

interface VerdictTableProps {
  outcome: OutcomeVerdict;
  met: boolean | null;
}

/** The table every word comes from, with the field this plan stands in. */
export function VerdictTable({ outcome, met }: VerdictTableProps) {
  return (
    <Disclosure summary="How this verdict comes about">
      <table className="w-full text-sm">
        <caption className="sr-only">Outcome by operational KPI</caption>
        <thead>
          <tr className="border-b border-line-strong text-left text-xs text-ink-muted">
            <th scope="col" className="py-1.5 pr-3 font-medium">
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
          {ROWS.map((row) => (
            <tr key={row} className="border-b border-line">
              <th
                scope="row"
                className={clsx("py-1.5 pr-3 text-left", row === outcome ? "font-semibold" : "font-normal")}
              >
                {OUTCOME_SENTENCES[row]}
              </th>
              {[true, false].map((side) => {
                const here = row === outcome && side === met;
                return (
                  <td key={String(side)} className={clsx("py-1.5 pr-3", here && "font-semibold text-accent")}>
                    {VERDICT_WORDS[verdictWord(row, side)]}
                    {here && <span className="sr-only"> (this plan)</span>}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Disclosure>
  );
}
