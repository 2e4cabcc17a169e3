import {
  countsOfPart,
  FIVE_DOWN,
  PROOF_PART_LABELS,
  type ProofPart,
  type ProofRow,
} from "~/domain/verification/verdict-view";
import { Disclosure } from "../controls/disclosure";

const PARTS: readonly ProofPart[] = ["before", "trigger", "washout", "after"];

/** Every answer the verdict rests on: counts by level, and the rows themselves. */
export function FrozenRows({ rows, frozen }: { rows: readonly ProofRow[]; frozen: boolean }) {
  // A five-point question shows all its levels; others those that were given.
  const isFive = rows.every(({ rating }) => rating >= 1 && rating <= 5);
  const levels = isFive ? FIVE_DOWN : [...new Set(rows.map(({ rating }) => rating))].sort((a, b) => b - a);
  const groups = [false, true].flatMap((isControl) => {
    const own = rows.filter((row) => row.isControl === isControl);
    return PARTS.filter((part) => own.some((row) => row.part === part)).map((part) => ({
      key: `${part} ${isControl}`,
      label: isControl ? `Control: ${PROOF_PART_LABELS[part].toLowerCase()}` : PROOF_PART_LABELS[part],
      counts: countsOfPart(own, part, levels).map((count, at) => ({ count, level: levels[at] ?? 0 })),
    }));
  });
  return (
    <div className="space-y-4">
      <div className={isFive ? undefined : "overflow-x-auto"}>
        <table className="w-full text-sm">
          <caption className="sr-only">Answers by level</caption>
          <thead>
            <tr className="border-b border-line-strong text-right text-xs text-ink-muted">
              <th scope="col" className="py-1.5 pr-3 text-left font-medium">
                Answers
              </th>
              {levels.map((level) => (
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
            {groups.map(({ key, label, counts }) => (
              <tr key={key} className="border-b border-line">
                <th scope="row" className="py-1.5 pr-3 text-left font-normal">
                  {label}
                </th>
                {counts.map(({ count, level }) => (
                  <td key={level} className="px-2 py-1.5">
                    {count}
                  </td>
                ))}
                <td className="py-1.5 pl-2">{counts.reduce((sum, { count }) => sum + count, 0)}</td>
              </tr>
            ))}
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
                <tr key={`${row.responseId} ${row.isControl}`} className="border-b border-line last:border-0">
                  <td className="px-3 py-1">{row.date}</td>
                  <td className="px-3 py-1 text-right">{row.rating}</td>
                  <td className="px-3 py-1">
                    {row.isControl && "Control: "}
                    {PROOF_PART_LABELS[row.part]}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Disclosure>
    </div>
  );
}
