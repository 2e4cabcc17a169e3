import type { Subject } from "../access";
import { isTaskDoer } from "../plans/assign.rules";
import type { PlanFacts } from "../plans/plan-facts";

/** Whose verdict it is to sign. */
export const verifySubject = (facts: Pick<PlanFacts, "workspaceId" | "owner" | "verifier">): Subject => ({
  workspaceId: facts.workspaceId,
  ownerId: facts.owner?.id ?? null,
  verifierId: facts.verifier?.id ?? null,
});

/** Somebody who does the work cannot say whether it worked. */
export const isDoer = (facts: Pick<PlanFacts, "deputy" | "tasks">, personId: string): boolean =>
  facts.deputy?.id === personId || isTaskDoer(facts, personId);
