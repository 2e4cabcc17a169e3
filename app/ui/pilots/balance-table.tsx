import clsx from "clsx";
import { BALANCE_LABELS, type BalanceRow } from "~/domain/pilots/balance";
import { traitShown } from "~/domain/pilots/traits";
import { BalanceDot, BalanceScale } from "./balance-dot";

const balanceName = ({ trait, word }: Pick<BalanceRow, "trait" | "word">): string =>
  word === null ? trait : `${trait}: ${word}`;

const NO_DATA = "no data";

/** Shares as per cent; means with the three figures that count. */
function value(row: BalanceRow, arm: "treated" | "control"): string {
  const given = row[arm];
  if (given === null) return NO_DATA;
  return row.word === null ? traitShown(String(rounded(given))) : `${Math.round(given * 100)} %`;
}

function rounded(given: number): number {
  const size = Math.abs(given);
  return Number(given.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : 2));
}

const cell = "py-1.5 pr-3 align-middle";

/**
 * Arm beside arm in all that is known of the units, with a dot for how far they are apart. A table on a phone too:
 * its lines are there to be compared, and cards would tear them apart.
 */
export function BalanceTable({ rows }: { rows: readonly BalanceRow[] }) {
  return (
    <table className="tabular w-full table-fixed text-sm">
      <caption className="sr-only">The arms beside each other, before anything was done</caption>
      <thead>
        <tr className="border-b border-line text-left text-xs text-ink-muted">
          <th scope="col" className={clsx(cell, "w-[32%] font-normal sm:w-[30%]")}>
            Known of the units
          </th>
          <th scope="col" className={clsx(cell, "w-[21%] text-right font-normal sm:w-[13%]")}>
            Treated
          </th>
          <th scope="col" className={clsx(cell, "w-[21%] text-right font-normal sm:w-[13%]")}>
            Control
          </th>
          <th scope="col" className={clsx(cell, "pr-0 text-center font-normal")}>
            <span className="max-sm:sr-only">Apart, in spreads</span>
            <span className="max-sm:hidden">
              <BalanceScale />
            </span>
          </th>
          <th scope="col" className={clsx(cell, "w-[16%] pr-0 pl-3 font-normal max-sm:hidden")}>
            Says
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={balanceName(row)} className="border-b border-line last:border-0">
            <th scope="row" className={clsx(cell, "text-left font-normal break-words hyphens-auto")}>
              {balanceName(row)}
            </th>
            <td className={clsx(cell, "text-right")}>{value(row, "treated")}</td>
            <td className={clsx(cell, "text-right")}>{value(row, "control")}</td>
            <td className={clsx(cell, "pr-0")}>
              <BalanceDot row={row} name={balanceName(row)} />
            </td>
            <td
              className={clsx(
                cell,
                "pr-0 pl-3 max-sm:hidden",
                row.mark === "farApart" ? "font-medium" : "text-ink-muted",
              )}
            >
              {BALANCE_LABELS[row.mark]}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
