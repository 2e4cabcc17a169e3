import type { RevenueRow } from "~/domain/indices/index-revenue";
import { Disclosure } from "../controls/disclosure";
import { FigureLink } from "../controls/figure-link";
import { MoneyText } from "../controls/money-text";

export interface RevenueRowsProps {
  rows: readonly (Omit<RevenueRow, "revenueMinor"> & { revenue: string })[];
  shown: string;
}

/** What the index weighted by revenue is made of: each tier with its figure and its share of the revenue. */
export function RevenueRows({ rows, shown }: RevenueRowsProps) {
  return (
    <Disclosure summary={`How ${shown} comes about`}>
      <table className="w-full max-w-140 text-sm">
        <caption className="sr-only">The index weighted by revenue, tier by tier</caption>
        <thead>
          <tr className="text-left text-xs text-ink-muted">
            <th scope="col" className="py-1 font-medium">
              Tier
            </th>
            <th scope="col" className="py-1 text-right font-medium">
              Index
            </th>
            <th scope="col" className="py-1 text-right font-medium">
              n
            </th>
            <th scope="col" className="py-1 text-right font-medium">
              Yearly revenue
            </th>
            <th scope="col" className="py-1 text-right font-medium">
              Weight
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.tier} className="border-t border-line">
              <th scope="row" className="py-1.5 text-left font-medium">
                {row.label}
              </th>
              <td className="tabular text-right">
                <FigureLink href={row.answersHref} label={row.label}>
                  {row.shown}
                </FigureLink>
              </td>
              <td className="tabular text-right">{row.n}</td>
              <td className="tabular text-right">
                <MoneyText amount={row.revenue} compact />
              </td>
              <td className="tabular text-right">{row.share} %</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-1.5 text-xs text-ink-muted">
        Exact points ÷ answers of each tier, times its revenue, over the revenue of them all.
      </p>
    </Disclosure>
  );
}
