import type { Gate } from "../gate";
import { DIAGRAM_CAUSES, DIAGRAM_HEADINGS, diagramExtent, longestChain } from "./cause-tree";
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
  const whys = longestChain(facts.whys);
  const { headings, causes } = diagramExtent(facts.diagram);
  const told = isFilled(facts.rootCause);
  const asked = whys >= FIVE_WHYS;
  const drawn = causes >= DIAGRAM_CAUSES && headings >= DIAGRAM_HEADINGS;
  const under = `${counted(causes, "cause")} under ${counted(headings, "heading")}`;
  const detail = told
    ? shortened(facts.rootCause)
    : asked
      ? `${whys} whys answered one after the other`
      : drawn
        ? under
        : whys > 0
          ? `${whys} of ${FIVE_WHYS} whys answered one after the other, and no cause in words`
          : causes > 0
            ? `${under}: a diagram looks at ${DIAGRAM_CAUSES} causes under ${DIAGRAM_HEADINGS} headings at least`
            : "no root cause: ask why five times, draw causes and effect, or say the cause";
  return gate(
    "root-cause",
    "Root cause",
    told || asked || drawn,
    detail,
    stepPath(facts.code, "define", "rootCause"),
  );
}
