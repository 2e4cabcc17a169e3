import type { Act } from "~/domain/act";
import { done } from "~/domain/refusal";
import { removingPlans } from "~/domain/win-back/win-back.rules";
import { findWinBackFactsIn } from "~/store/win-back/win-back-facts.queries.server";
import { linkPlanIn } from "~/store/win-back/win-back-plans.server";
import { takeWinBackMove } from "./take-win-back-move.server";

/** Begins to remove the cause: with the plan that does it, or with the reason why there is nothing to fix. */
export function fixWinBack(
  act: Act,
  input: { code: string; version?: number | undefined; planId?: string; why?: string },
) {
  const { code, version, planId = "", why = "" } = input;
  return takeWinBackMove(act, {
    code,
    version,
    event: { type: "FIX", ...(why === "" ? {} : { noFixReason: why }) },
    verb: "started",
    summary: (facts) => {
      const plans = removingPlans(facts.plans).map((plan) => plan.code);
      return plans.length > 0
        ? `began to fix the cause of ${facts.code}, with ${plans.join(", ")}`
        : `noted for ${facts.code} that nothing has to be fixed: ${why || facts.noFixReason}`;
    },
    first: async (unit, facts) => {
      if (planId === "") return done(facts);
      const linked = await linkPlanIn(unit, act, facts, planId);
      if (!linked.ok) return linked;
      return done((await findWinBackFactsIn(unit.db, act.viewer.workspaceId, facts.id, act.now)) ?? facts);
    },
  });
}
