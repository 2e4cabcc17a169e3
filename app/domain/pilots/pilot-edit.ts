import { can } from "../access";
import { notAllowedNow, notPermitted, type Refusal, stale } from "../refusal";
import type { Viewer } from "../viewer";
import { isPilotInDesign, isPilotOver, PILOT_STATUS_LABELS } from "./pilot";
import { pilotSubject } from "./pilot.access";
import type { PilotFacts } from "./pilot-facts";
import { whomToAskAbout } from "./pilot-moves";

/** What may be said at any time until the decision: nothing of it is measured against. */
export const IDEA_FIELDS = [
  "title",
  "question",
  "stage",
  "persona",
  "ownerId",
  "sponsorId",
  "earlierMean",
  "earlierSource",
] as const;

/** What is locked at the start, beside metrics and units. */
export const DESIGN_FIELDS = [
  "hypothesis",
  "unitWord",
  "unitWords",
  "treatment",
  "controlGets",
  "design",
  "plannedTreated",
  "plannedControl",
  "power",
  "confidence",
  "correlation",
  "successCriteria",
  "startOn",
  "endOn",
  "looks",
] as const;

export type IdeaField = (typeof IDEA_FIELDS)[number];
export type DesignField = (typeof DESIGN_FIELDS)[number];

/** The values of the form: what a page starts from, and what somebody else saved meanwhile. */
export function pilotValues(facts: PilotFacts): Record<IdeaField | DesignField, unknown> {
  return {
    title: facts.title,
    question: facts.question,
    stage: facts.stage,
    persona: facts.persona,
    ownerId: facts.owner?.id ?? null,
    sponsorId: facts.sponsor?.id ?? null,
    earlierMean: facts.earlierMean,
    earlierSource: facts.earlierSource,
    hypothesis: facts.hypothesis,
    unitWord: facts.unitWord,
    unitWords: facts.unitWords,
    treatment: facts.treatment,
    controlGets: facts.controlGets,
    design: facts.design,
    plannedTreated: facts.plannedTreated,
    plannedControl: facts.plannedControl,
    power: facts.power,
    confidence: facts.confidence,
    correlation: facts.correlation,
    successCriteria: facts.successCriteria,
    startOn: facts.startOn,
    endOn: facts.endOn,
    looks: facts.looks,
  };
}

/** Nothing of it may be changed by the viewer, or by anybody any more; null when something may. */
export function pilotEditRefusal(facts: PilotFacts, viewer: Viewer): { ok: false; refusal: Refusal } | null {
  if (!can(viewer, "pilot.edit", pilotSubject(facts))) {
    return notPermitted(
      `A pilot is changed by its owner, a CX leader or an administrator. ${whomToAskAbout("pilot.edit", facts)}`,
    );
  }
  if (isPilotOver(facts.status)) {
    return notAllowedNow(
      `${facts.code} is “${PILOT_STATUS_LABELS[facts.status]}”: what was decided on stays as it was.`,
    );
  }
  return null;
}

/** Metrics, units and numbers are open until the start; then only by a new version of the plan. */
export function pilotDesignRefusal(
  facts: PilotFacts,
  viewer: Viewer,
): { ok: false; refusal: Refusal } | null {
  const refused = pilotEditRefusal(facts, viewer);
  if (refused) return refused;
  if (isPilotInDesign(facts.status)) return null;
  return notAllowedNow(
    facts.status === "running"
      ? `${facts.code} is running and its design is locked. Change it by a new version with a reason.`
      : `${facts.code} is being evaluated: its design stays as it was locked.`,
  );
}

/** Somebody saved since the page was read: nothing is overwritten, theirs is shown beside what was typed. */
export const stalePilot = (facts: PilotFacts) =>
  stale(
    `${facts.code} was changed after you opened this page. Nothing of yours was saved yet: compare both and save again.`,
    { ...pilotValues(facts), version: facts.version },
  );
