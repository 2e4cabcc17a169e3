import type { Act } from "~/domain/act";
import { keptDiagram, keptWhys } from "~/domain/plans/cause-record";
import { treeOf, withKnownQuotes } from "~/domain/plans/cause-tree";
import type { SaveDefine } from "~/domain/plans/plan.schema";
import { done } from "~/domain/refusal";
import { takeStepEdit } from "./take-step-edit.server";

/** Step 1: what happens, how it contradicts what we intend, and why. */
export function saveDefine(act: Act, input: SaveDefine) {
  const { code, version, whys, diagram, ...words } = input;
  return takeStepEdit(act, "define", {
    code,
    version,
    write: async (_, facts) => {
      const known = new Set(facts.evidence.map(({ id }) => id));
      return done({
        ...words,
        // A quote that is gone takes its link with it, not the cause.
        whys: keptWhys(withKnownQuotes(treeOf(whys), known)),
        causeDiagram: keptDiagram(withKnownQuotes(treeOf(diagram), known)),
      });
    },
  });
}
