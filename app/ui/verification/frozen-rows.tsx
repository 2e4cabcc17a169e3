import {
  countsOfPart,
  PROOF_PART_LABELS,
  type ProofPart,
  type ProofRow,
} from "~/domain/verification/verdict-view";
import { Disclosure } from "../controls/disclosure";

const PARTS: readonly ProofPart[] = ["before", "trigger", "washout", "after"];

/** Every answer the verdict rests on: counts by level, and the rows themselves. */
export function FrozenRows({ rows, frozen }: { rows: readonly ProofRow[]; frozen: boolean }) {
  const parts = PARTS.filter((part) => rows.some((row) => row.part === part));
  return (
    <div className="space-y-4">
      <div>
        <table className="w-full text-sm">
          <caption className="sr-only">Answers by level</caption>
          <thead>
            <tr className="border-b border-line-strong text-right text-xs text-ink-muted">
              <th scope="col" className="py-1.5 pr-3 text-left font-medium">
                Answers
              </th>
              {[5, 4, 3, 2, 1].map((level) => (
                <th key={level} scope="col" className="px-2 py-1.5 font-medium">
                  {level}
                </th>
              ))}
              <th scope="col" className="py-1.5 pl-2 font-medium">
                n
              </th>
            </tr>
          </thead>
          <tbody className="tabular text-right">
            {parts.map((part) => {
              const counts = countsOfPart(rows, part).map((count, at) => ({ count, level: 5 - at }));
              return (
                <tr key={part} className="border-b border-line">
                  <th scope="row" className="py-1.5 pr-3 text-left font-normal">
                    {PROOF_PART_LABELS[part]}
                  </th>
                  {counts.map(({ count, level }) => (
                    <td key={level} className="px-2 py-1.5">
                      {count}
                    </td>
                  ))}
                  <td className="py-1.5 pl-2">{counts.reduce((sum, { count }) => sum + count, 0)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <Disclosure
        summary={frozen ? `The ${rows.length} rows as they were signed` : `The ${rows.length} rows`}
      >
        <div className="max-w-md rounded-md border border-line">
          <table className="w-full text-sm">
            <thead>
              <tr className="border-b border-line-strong text-left text-xs text-ink-muted">
                <th scope="col" className="px-3 py-1.5 font-medium">
                  Day
                </th>
                <th scope="col" className="px-3 py-1.5 text-right font-medium">
                  Level
                </th>
                <th scope="col" className="px-3 py-1.5 font-medium">
                  Counts
                </th>
              </tr>
            </thead>
            <tbody className="tabular">
              {rows.map((row) => (
                <tr key={row.responseId} className="border-b border-line last:border-0">
                  <td className="px-3 py-1">{row.date}</td>
                  <td className="px-3 py-1 text-right">{row.rating}</td>
                  <td className="px-3 py-1">{PROOF_PART_LABELS[row.part]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Disclosure>
    </div>
  );
}
