import type { Claim } from "../../measurement/action-verdict";
import type { PilotClaim } from "../../pilots/pilot-reading";
import { sayVerdict, type VerdictWord } from "../../verification/verdict-word";

/** What the records show of a plan or a pilot, and no more than that may be claimed of it. */
export interface ResultShown {
  /** "CAP-001", "PIL-A" */
  code: string;
  /** The signed word of a plan; null while nobody signed one, and for pilots. */
  word: VerdictWord | null;
  /** How strongly it may be put: by the design, never by the wish. */
  claim: Claim | PilotClaim | null;
  /** Whether the records show that it did what was needed: a signed “effective”, a pilot's effect that is decided. */
  worked: boolean;
  /** What may be said instead, in a sentence that can be taken over. */
  says: string;
}

const MEANS: Record<VerdictWord, string> = {
  effective: "What customers experience changed as much as was needed.",
  effectiveByAnotherCause:
    "What customers experience changed as much as was needed, while what we did missed its own target.",
  partlyEffective: "It got better, by less than was needed.",
  operationalOnly: "What we do reached its target; that customers notice it is not shown.",
  notDemonstrated: "There is no proof yet that customers notice it.",
  didNotWork: "The improvement that was needed is ruled out.",
  worse: "What customers experience got worse.",
  notEnoughData: "There are too few answers to tell.",
};

const CLAIMED: Record<Claim, string> = {
  caused: "The comparison with a control group shows that the plan caused it.",
  beyondTrend: "It changed beyond its trend; what else happened at the same time is not ruled out.",
  changedAfter: "It changed after the plan; that it changed by it is not shown.",
};

/** What a verdict means, in words that claim what was signed and nothing else. */
export function meaningOfVerdict(word: VerdictWord, claim: Claim | null): string {
  const moved = word === "effective" || word === "effectiveByAnotherCause" || word === "partlyEffective";
  return claim && moved ? `${MEANS[word]} ${CLAIMED[claim]}` : MEANS[word];
}

export const verdictSentence = (code: string, word: VerdictWord, claim: Claim | null): string =>
  `The signed verdict on ${code} is “${sayVerdict(word, claim)}”. ${meaningOfVerdict(word, claim)}`;

export const unsignedSentence = (code: string): string =>
  `Whether ${code} does what we want is not known yet: its verdict is still to come.`;
