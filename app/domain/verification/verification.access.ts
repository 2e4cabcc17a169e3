import type { Subject } from "../access";
import type { PlanFacts } from "../plans/plan-facts";

/** Whose verdict it is to sign. */
export const verifySubject = (facts: Pick<PlanFacts, "workspaceId" | "owner" | "verifier">): Subject => ({
  workspaceId: facts.workspaceId,
  ownerId: facts.owner?.id ?? null,
  verifierId: facts.verifier?.id ?? null,
});

/** Somebody who does the work cannot say whether it worked. */
export const isDoer = (facts: Pick<PlanFacts, "deputy" | "tasks">, personId: string): boolean =>
  facts.deputy?.id === personId ||
  facts.tasks.some((task) => task.assignee?.id === personId && task.status !== "cancelled");
