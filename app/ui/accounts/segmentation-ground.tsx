import { Link } from "@remix-run/react";
import { moneyText } from "~/shared/money";
import { MoneyText } from "../controls/money-text";
import { useReader } from "../controls/reader";

interface SegmentationGroundProps {
  ground: {
    tiers: readonly { tier: string | null; accounts: number; revenueMinor: bigint | null }[];
    changes: number;
    againstRule: number;
    keyAccounts: number;
  };
  year: number;
}

/** What the customers look like today, beside the questions about them. */
export function SegmentationGround({ ground, year }: SegmentationGroundProps) {
  const { currency } = useReader();
  return (
    <dl className="space-y-2 text-sm">
      {ground.tiers.map((row) => (
        <div key={row.tier ?? "none"} className="flex flex-wrap justify-between gap-x-4">
          <dt className="text-ink-muted">{row.tier ? `Tier ${row.tier}` : "Without a tier"}</dt>
          <dd>
            <Link to={`/measure/accounts?tier=${row.tier ?? "none"}`} className="tabular hover:underline">
              {row.accounts} {row.accounts === 1 ? "account" : "accounts"}
            </Link>
            {" · "}
            <MoneyText
              amount={row.revenueMinor === null ? null : moneyText(row.revenueMinor, currency)}
              compact
            />
          </dd>
        </div>
      ))}
      <div className="flex flex-wrap justify-between gap-x-4">
        <dt className="text-ink-muted">Key accounts</dt>
        <dd>
          <Link to="/key-accounts" className="tabular hover:underline">
            {ground.keyAccounts}
          </Link>
        </dd>
      </div>
      <div className="flex flex-wrap justify-between gap-x-4">
        <dt className="text-ink-muted">Tiers decided in {year}</dt>
        <dd className="tabular">
          {ground.changes}
          {ground.againstRule > 0 && `, ${ground.againstRule} against the rule`}
        </dd>
      </div>
    </dl>
  );
}
