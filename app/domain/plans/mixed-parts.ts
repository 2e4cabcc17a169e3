import { isDrafting } from "./plan";
import type { PlanFacts } from "./plan-facts";

/** Who is to stand where on a plan, by their ids. */
export interface PlanParts {
  ownerId: string | null;
  sponsorId: string | null;
  verifierId: string | null;
  deputyId: string | null;
}

interface MixedParts {
  field: "ownerId" | "deputyId" | "verifierId";
  message: string;
  advice: string;
}

/**
 * Whoever approved a plan does not answer for it afterwards, and whoever answered for it does not judge it.
 * `former` are the people who did while it ran. Null where the parts do not mix.
 */
export function mixedParts(
  facts: PlanFacts,
  { ownerId, deputyId, verifierId }: PlanParts,
  former: readonly string[],
): MixedParts | null {
  if (isDrafting(facts.status)) return null;
  const { approvedById, owner, deputy, verifier } = facts;
  const approver = (id: string | null, now: string | undefined) =>
    id !== null && id === approvedById && id !== now;
  const field = approver(ownerId, owner?.id) ? "ownerId" : approver(deputyId, deputy?.id) ? "deputyId" : null;
  if (field) {
    return {
      field,
      message: `Whoever approved ${facts.code} cannot answer for it: nobody approves their own plan.`,
      advice: "Choose somebody who did not approve the plan.",
    };
  }
  if (verifierId === null || verifierId === verifier?.id) return null;
  if (![owner?.id, deputy?.id, ...former].includes(verifierId)) return null;
  return {
    field: "verifierId",
    message: `Whoever answered for ${facts.code} while it ran cannot judge whether it worked.`,
    advice: "Choose somebody who never owned this plan.",
  };
}
