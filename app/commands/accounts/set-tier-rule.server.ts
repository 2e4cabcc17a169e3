import { can } from "~/domain/access";
import { MAY_NOT_EDIT_ACCOUNTS } from "~/domain/accounts/account.access";
import type { TierRuleInput } from "~/domain/accounts/tier.schema";
import type { Act } from "~/domain/act";
import { done, invalid, notPermitted, type Result, stale } from "~/domain/refusal";
import { moneyText, parseMoney } from "~/shared/money";
import { findTierRule } from "~/store/accounts/tier-rule.queries.server";
import { commit } from "~/store/commit.server";

/** Sets from which revenue on the rule proposes tier I and II. No account changes its tier by that: people decide. */
export async function setTierRule(act: Act, input: TierRuleInput): Promise<Result<{ version: number }>> {
  const { workspaceId } = act.viewer;
  if (!can(act.viewer, "account.edit", { workspaceId })) return notPermitted(MAY_NOT_EDIT_ACCOUNTS);
  const before = await findTierRule(act.viewer);
  const read = readRule(input, before.currency);
  if (!read.ok) return invalid("The thresholds cannot be used like this.", read.fieldErrors);
  const written = (rule: { tierOneFromMinor: bigint | null; tierTwoFromMinor: bigint | null }) => ({
    tierOneFrom: rule.tierOneFromMinor === null ? null : moneyText(rule.tierOneFromMinor, before.currency),
    tierTwoFrom: rule.tierTwoFromMinor === null ? null : moneyText(rule.tierTwoFromMinor, before.currency),
  });
  const result = await commit(act, async (unit) => {
    const { count } = await unit.db.workspace.updateMany({
      where: { id: workspaceId, version: input.version },
      data: { ...read.rule, version: { increment: 1 } },
    });
    if (count === 0)
      return stale("Somebody else changed the settings meanwhile. Nothing of yours was saved yet.");
    unit.log({
      noun: "workspace",
      recordId: workspaceId,
      verb: "changed",
      summary: "changed the tier rule",
      before: written(before),
      after: written(read.rule),
    });
    return done({ version: input.version + 1 });
  });
  if (result.ok || result.refusal.kind !== "stale") return result;
  // Read after the transaction, so that it is really what somebody else has saved.
  const theirs = await findTierRule(act.viewer);
  return stale(result.refusal.message, { ...written(theirs), version: theirs.version });
}

type Read =
  | { ok: true; rule: { tierOneFromMinor: bigint | null; tierTwoFromMinor: bigint | null } }
  | { ok: false; fieldErrors: Record<string, string[]> };

function readRule(input: TierRuleInput, currency: string): Read {
  const fieldErrors: Record<string, string[]> = {};
  const amountOf = (name: "tierOneFrom" | "tierTwoFrom"): bigint | null => {
    if (input[name] === "") return null;
    const minor = parseMoney(input[name], currency);
    if (minor === null || minor <= 0n || minor > 10n ** 17n) {
      fieldErrors[name] = [`Enter an amount in ${currency} above zero, for example 900,000.`];
    }
    return minor;
  };
  const [tierOneFromMinor, tierTwoFromMinor] = [amountOf("tierOneFrom"), amountOf("tierTwoFrom")];
  if (Object.keys(fieldErrors).length > 0) return { ok: false, fieldErrors };
  if ((tierOneFromMinor === null) !== (tierTwoFromMinor === null)) {
    const name = tierOneFromMinor === null ? "tierOneFrom" : "tierTwoFrom";
    return { ok: false, fieldErrors: { [name]: ["Give both thresholds, or neither."] } };
  }
  if (tierOneFromMinor !== null && tierTwoFromMinor !== null && tierTwoFromMinor >= tierOneFromMinor) {
    return {
      ok: false,
      fieldErrors: { tierTwoFrom: ["Tier II begins below tier I. Enter a smaller amount."] },
    };
  }
  return { ok: true, rule: { tierOneFromMinor, tierTwoFromMinor } };
}
