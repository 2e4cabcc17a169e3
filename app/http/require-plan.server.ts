import type { PlanFacts } from "~/domain/plans/plan-facts";
import { notFound } from "~/domain/refusal";
import type { Viewer } from "~/domain/viewer";
import { now } from "~/shared/clock.server";
import { findPlanFacts } from "~/store/plans/plan-facts.queries.server";
import { leadToBin } from "./deleted.server";
import { throwRefusal } from "./refusal.server";
import { requireRight, requireVisit } from "./session.server";

/** Who looks, and the plan of the address; one that is not theirs to see is not there. */
export async function requirePlan(
  request: Request,
  code: string | undefined,
): Promise<{ viewer: Viewer; facts: PlanFacts; currency: string }> {
  const { viewer, workspace } = await requireVisit(request);
  requireRight(viewer, "program.read", "Plans are read by the people of the program.");
  const facts = await findPlanFacts(viewer, code ?? "", now());
  if (!facts) {
    await leadToBin(viewer, "plan", code ?? "");
    throwRefusal(notFound("plan").refusal);
  }
  return { viewer, facts, currency: workspace.currency };
}
