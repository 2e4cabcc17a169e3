import { Link } from "@remix-run/react";
import { TIER_MEANINGS, type Tier } from "~/domain/accounts/account";
import { accountsHref, NONE } from "~/domain/accounts/account-filter";
import { moneyText } from "~/shared/money";
import { MoneyText } from "../controls/money-text";
import { useReader } from "../controls/reader";

export interface TierTile {
  tier: string | null;
  accounts: number;
  revenueMinor: bigint | null;
}

/** The tiers side by side, each opening its accounts. */
export function TierTiles({ tiers }: { tiers: readonly TierTile[] }) {
  const { currency } = useReader();
  return (
    <ul className={`grid gap-3 ${tiers.length === 3 ? "sm:grid-cols-3" : "sm:grid-cols-2 lg:grid-cols-4"}`}>
      {tiers.map((tier) => (
        <li
          key={tier.tier ?? NONE}
          className="relative rounded-lg border border-line bg-surface px-4 py-3 hover:bg-hover"
        >
          <p className="text-xs text-ink-muted">
            <Link
              to={accountsHref({ tier: tier.tier ?? NONE, status: "customer" })}
              className="after:absolute after:inset-0 after:rounded-lg"
            >
              {tier.tier === null
                ? "Without a tier"
                : `Tier ${tier.tier} · ${TIER_MEANINGS[tier.tier as Tier] ?? ""}`}
            </Link>
          </p>
          <p className="tabular mt-1 text-lg font-semibold">{tier.accounts}</p>
          <p className="text-sm text-ink-muted">
            {tier.revenueMinor === null ? (
              "revenue not given"
            ) : (
              <>
                <MoneyText amount={moneyText(tier.revenueMinor, currency)} compact /> a year
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
