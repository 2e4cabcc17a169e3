import type { Day } from "~/shared/calendar";
import { isOpen } from "./plan";
import type { EvidenceFact, PlanFacts } from "./plan-facts";

export const VOICE_PHASES = ["before", "during", "after"] as const;
export type VoicePhase = (typeof VOICE_PHASES)[number];

/** What customers say in one phase of a plan: the view of the customer belongs to every one of them. */
export interface PhaseVoice {
  phase: VoicePhase;
  /** The plan has come that far. */
  reached: boolean;
  pieces: EvidenceFact[];
  /** What customers said by a check-in, as it was written down there. */
  heard: { checkInId: string; day: Day; words: string }[];
  /** Answers of the proof, where an outcome was planned. */
  answers: { n: number; needed: number } | null;
}

export const hasVoice = ({ pieces, heard, answers }: PhaseVoice): boolean =>
  pieces.length > 0 || heard.length > 0 || (answers !== null && answers.n > 0);

function phaseOf(day: Day, { startedOn, effectiveOn }: PlanFacts): VoicePhase {
  if (effectiveOn !== null && day >= effectiveOn) return "after";
  // What was put down on the very day of the start was known before the work began.
  return startedOn !== null && day > startedOn ? "during" : "before";
}

/** Quotes and answers by the phase in which they came. */
export function customerVoice(facts: PlanFacts): PhaseVoice[] {
  const said = facts.evidence.filter(({ kind }) => kind === "customer");
  const heard = facts.checkIns.flatMap(({ id, heldOn, customersSay }) =>
    heldOn !== null && customersSay.trim() !== ""
      ? [{ checkInId: id, day: heldOn, words: customersSay }]
      : [],
  );
  const { proof, verification } = facts;
  return VOICE_PHASES.map((phase) => ({
    phase,
    reached:
      phase === "before" ||
      (phase === "during"
        ? facts.startedOn !== null
        : facts.effectiveOn !== null && facts.effectiveOn <= facts.today),
    pieces: said.filter(({ addedOn }) => phaseOf(addedOn, facts) === phase),
    heard: heard.filter(({ day }) => phaseOf(day, facts) === phase),
    answers:
      phase === "after" && proof && verification?.hasOutcome ? { n: proof.n, needed: proof.neededN } : null,
  }));
}

/** While a plan runs, what customers say goes on being collected; a review reads what was submitted. */
export const collectsVoice = ({ status, heldFrom }: PlanFacts): boolean =>
  isOpen(status) && status !== "inReview" && !(status === "onHold" && heldFrom === "inReview");
