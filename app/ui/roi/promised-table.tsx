import type { CaseReading } from "~/domain/roi/case-reading";
import { useReader } from "../controls/reader";
import { wholeMoney } from "./roi-words";

/** What was promised, and what came of it. */
export function PromisedTable({ reading }: { reading: CaseReading }) {
  const { locale } = useReader();
  const { promised, realised, currency } = reading;
  const rows = [
    ["Money out", promised.costMinor, realised.costMinor],
    ["Money in", promised.benefitMinor, realised.benefitMinor],
    ["Net", promised.netMinor, realised.netMinor],
  ] as const;
  return (
    <table className="w-full self-start text-sm">
      <caption className="pb-1 text-left text-sm font-semibold">Promised and realised</caption>
      <thead>
        <tr className="border-b border-line text-xs text-ink-muted">
          <th scope="col" className="py-1 text-left font-normal">
            <span className="sr-only">Sum</span>
          </th>
          <th scope="col" className="py-1 text-right font-normal">
            Promised
          </th>
          <th scope="col" className="py-1 text-right font-normal">
            Realised
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([label, before, after]) => (
          <tr key={label} className="border-b border-line last:border-0">
            <th scope="row" className="py-1 text-left font-normal">
              {label}
            </th>
            {[before, after].map((minor, at) => (
              <td key={at === 0 ? "promised" : "realised"} className="tabular py-1 text-right">
                {minor === null ? (
                  <span className="text-ink-muted">no data</span>
                ) : (
                  wholeMoney(minor, currency, locale)
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
