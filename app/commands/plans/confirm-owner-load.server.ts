import type { Act } from "~/domain/act";
import { done } from "~/domain/refusal";
import { takeStepEdit } from "./take-step-edit.server";

/** Confirms an owner above their limit, with the reason why they can carry one more plan. */
export const confirmOwnerLoad = (act: Act, input: { code: string; version: number; reason: string }) =>
  takeStepEdit(act, "schedule", {
    code: input.code,
    version: input.version,
    write: async (unit, facts) => {
      unit.log({
        noun: "plan",
        recordId: facts.id,
        planId: facts.id,
        verb: "confirmed",
        summary: `confirmed ${facts.owner?.name ?? "the owner"} for ${facts.code} above their limit`,
        before: { loadConfirmed: facts.loadConfirmed },
        after: { loadConfirmed: input.reason },
      });
      return done({ loadConfirmed: input.reason });
    },
  });
