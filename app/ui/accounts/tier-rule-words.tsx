import { Link } from "@remix-run/react";
import type { TierRule } from "~/domain/accounts/tier.rules";
import { moneyText } from "~/shared/money";
import { MoneyText } from "../controls/money-text";
import { useReader } from "../controls/reader";

/** The rule in one sentence. */
export function TierRuleWords({ rule, linked = true }: { rule: TierRule; linked?: boolean }) {
  const { currency } = useReader();
  const { tierOneFromMinor: one, tierTwoFromMinor: two } = rule;
  if (one === null || two === null) {
    return (
      <>
        No revenue thresholds are set, so the rule proposes tier I by strategic value alone.{" "}
        {linked && (
          <Link to="/tiers" className="link">
            Set the rule
          </Link>
        )}
      </>
    );
  }
  return (
    <>
      Tier I from <MoneyText amount={moneyText(one, currency)} /> a year or with strategic value; tier II from{" "}
      <MoneyText amount={moneyText(two, currency)} /> with growth or lifetime value to come; tier III are all
      others.{" "}
      {linked && (
        <Link to="/tiers" className="link">
          The rule
        </Link>
      )}
    </>
  );
}
