import { notAllowedNow, notPermitted, type Refusal } from "../refusal";
import type { Viewer } from "../viewer";
import { collectsVoice } from "./customer-voice";
import { isDrafting } from "./plan";
import { editRefusal } from "./plan-edit";
import type { EvidenceFact, PlanFacts } from "./plan-facts";
import { mayWorkOn } from "./plan-work";

type Refused = { ok: false; refusal: Refusal };

/** Null when the viewer may put down what customers say: in a draft as part of it, later as news of them. */
export function evidenceRefusal(facts: PlanFacts, viewer: Viewer): Refused | null {
  if (isDrafting(facts.status) || !collectsVoice(facts)) return editRefusal(facts, viewer, "define");
  return mayWorkOn(facts, viewer)
    ? null
    : notPermitted(
        `What customers say is put on ${facts.code} by those who have a part in it and by leaders.`,
      );
}

/** What was approved stays; what came later may be taken away by those who may edit the plan. */
export function removalRefusal(facts: PlanFacts, viewer: Viewer, piece: EvidenceFact): Refused | null {
  if (isDrafting(facts.status)) return editRefusal(facts, viewer, "define");
  const refused = evidenceRefusal(facts, viewer);
  if (refused) return refused;
  return facts.approvedOn !== null && piece.addedOn > facts.approvedOn
    ? null
    : notAllowedNow(
        `${facts.code} was approved on this evidence, so it stays. Add what customers say now beside it.`,
      );
}
