import type { Act } from "~/domain/act";
import type { SaveDefine } from "~/domain/plans/plan.schema";
import { done } from "~/domain/refusal";
import { takeStepEdit } from "./take-step-edit.server";

/** Step 1: what happens, how it contradicts what we intend, and why. */
export function saveDefine(act: Act, input: SaveDefine) {
  const { code, version, whys, ...words } = input;
  return takeStepEdit(act, "define", {
    code,
    version,
    write: async (_, facts) => {
      const known = new Set(facts.evidence.map(({ id }) => id));
      return done({
        ...words,
        // A quote that is gone takes its link with it, not the why.
        whys: whys.map(({ why, evidenceId }) => ({
          why,
          evidenceId: evidenceId && known.has(evidenceId) ? evidenceId : null,
        })),
      });
    },
  });
}
