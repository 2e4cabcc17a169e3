import type { Gate } from "../gate";
import { PLAN_TRIGGER_LABELS } from "./plan";
import type { PlanFacts } from "./plan-facts";
import { stepPath } from "./plan-places";
import { counted, gate, isFilled, shortened, textGate } from "./wording";

export const FIVE_WHYS = 5;

/** Step 1: what happens, how it contradicts what we intend, where, since when, how often, who says so, and why. */
export function defineGates(facts: PlanFacts): Gate[] {
  const at = (field: string) => stepPath(facts.code, "define", field);
  return [
    facts.kind === "corrective" ? triggerGate(facts) : riskGate(facts),
    textGate("what-happens", "What happens", facts.whatHappens, "not described yet", at("whatHappens")),
    textGate(
      "contradiction",
      "How it contradicts what we intend",
      facts.intended,
      "what we intend instead is not said",
      at("intended"),
    ),
    textGate("where", "Where it happens", facts.whereItHappens, "no place named", at("whereItHappens")),
    textGate("since-when", "Since when", facts.sinceWhen, "not said since when", at("sinceWhen")),
    textGate("how-often", "How often", facts.howOften, "not said how often", at("howOften")),
    customerEvidenceGate(facts),
    rootCauseGate(facts),
  ];
}

function triggerGate(facts: PlanFacts): Gate {
  const href = stepPath(facts.code, "define", "trigger");
  const named = facts.trigger !== "";
  const told = isFilled(facts.triggerDetail) || (facts.trigger === "finding" && facts.findingNumber !== null);
  const what = facts.trigger === "" ? "" : PLAN_TRIGGER_LABELS[facts.trigger];
  const detail = !named
    ? "no trigger: a corrective plan answers a complaint, a finding, an audit or a bad trend"
    : !told
      ? `${what}: which one is not said`
      : `${what}: ${isFilled(facts.triggerDetail) ? shortened(facts.triggerDetail) : `finding ${facts.findingNumber}`}`;
  return gate("trigger", "Trigger", named && told, detail, href);
}

const riskGate = (facts: PlanFacts): Gate =>
  textGate(
    "risk-statement",
    "Risk statement",
    facts.riskStatement,
    "no risk statement: a preventive plan says what could happen, and why we expect it",
    stepPath(facts.code, "define", "riskStatement"),
  );

export const customerEvidenceOf = (facts: PlanFacts) =>
  facts.evidence.filter((piece) => piece.kind === "customer");

function customerEvidenceGate(facts: PlanFacts): Gate {
  const pieces = customerEvidenceOf(facts).length;
  const beliefs = facts.evidence.length - pieces;
  const detail =
    pieces > 0
      ? `${counted(pieces, "piece")} of customer evidence`
      : beliefs > 0
        ? `no customer evidence: ${counted(beliefs, "belief")} of our own, no customer who says so`
        : "no customer evidence: at least one customer has to say so";
  return gate(
    "customer-evidence",
    "Customer evidence",
    pieces > 0,
    detail,
    stepPath(facts.code, "define", "evidence"),
  );
}

function rootCauseGate(facts: PlanFacts): Gate {
  const whys = facts.whys.filter(({ why }) => isFilled(why)).length;
  const told = isFilled(facts.rootCause);
  const detail = told
    ? shortened(facts.rootCause)
    : whys >= FIVE_WHYS
      ? `${whys} whys answered`
      : whys > 0
        ? `${whys} of ${FIVE_WHYS} whys answered, and no cause in words`
        : "no root cause: ask why five times, or say the cause";
  return gate(
    "root-cause",
    "Root cause",
    told || whys >= FIVE_WHYS,
    detail,
    stepPath(facts.code, "define", "rootCause"),
  );
}
