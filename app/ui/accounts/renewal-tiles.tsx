import { Link } from "@remix-run/react";
import clsx from "clsx";
import {
  type RenewalFilter,
  type RenewalSum,
  type RenewalSums,
  RISK_LABELS,
  RISK_MEANINGS,
  RISKS,
  renewalsHref,
  sumOrNoData,
} from "~/domain/accounts/renewal";
import { moneyText } from "~/shared/money";
import { MoneyText } from "../controls/money-text";
import { useReader } from "../controls/reader";

interface RenewalTilesProps {
  sums: RenewalSums;
  filter: RenewalFilter;
  silentDays: number;
}

/** What is at stake over the horizon, by what the customers say and by who is not heard; each tile opens its accounts. */
export function RenewalTiles({ sums, filter, silentDays }: RenewalTilesProps) {
  const whole = { ...filter, risk: null, unheard: false, unvalued: false };
  return (
    <ul className="grid grid-cols-2 gap-3 lg:grid-cols-5">
      {RISKS.map((risk) => (
        <Tile
          key={risk}
          label={RISK_LABELS[risk]}
          meaning={RISK_MEANINGS[risk]}
          sum={sums.byRisk[risk]}
          href={renewalsHref({ risk }, whole)}
          chosen={filter.risk === risk}
        />
      ))}
      <Tile
        label="No decision maker heard"
        meaning={`None answered in the last ${silentDays} days; counted besides the four others`}
        sum={sums.unheard}
        href={renewalsHref({ unheard: true }, whole)}
        chosen={filter.unheard}
      />
    </ul>
  );
}

interface TileProps {
  label: string;
  meaning: string;
  sum: RenewalSum;
  href: string;
  chosen: boolean;
}

function Tile({ label, meaning, sum, href, chosen }: TileProps) {
  const { currency } = useReader();
  const worth = sumOrNoData(sum);
  return (
    <li>
      <Link
        to={href}
        preventScrollReset
        title={meaning}
        aria-current={chosen || undefined}
        className={clsx(
          "block h-full rounded-lg border px-4 py-3 transition-colors",
          chosen ? "border-accent-line bg-accent-soft" : "border-line bg-surface hover:border-line-control",
        )}
      >
        <span className="block text-xs text-ink-muted">{label}</span>
        <span className="mt-1 block text-lg font-semibold">
          {sum.accounts === 0 ? (
            <span className="text-ink-muted">none</span>
          ) : (
            <MoneyText amount={worth === null ? null : moneyText(worth, currency)} />
          )}
        </span>
        <span className="block text-sm text-ink-muted">
          {sum.accounts} {sum.accounts === 1 ? "account" : "accounts"}
          {sum.accounts > sum.valued && `, ${sum.accounts - sum.valued} without a value`}
        </span>
      </Link>
    </li>
  );
}
