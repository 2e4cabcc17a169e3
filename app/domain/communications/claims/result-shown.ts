import type { Claim } from "../../measurement/action-verdict";
import type { PilotClaim } from "../../pilots/pilot-reading";
import { sayVerdict, type VerdictWord } from "../../verification/verdict-word";
import { FIGURE_WORDS, verdictFigure } from "../figures/figure-words";

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
  /** What may be said instead, in sentences that can be taken over: in English and in German. */
  says: string;
  saysInGerman: string;
}

/** The sentence that can be taken over into words of a language; null where there is none in it. */
export const saysIn = ({ says, saysInGerman }: ResultShown, locale: string): string | null => {
  const language = locale.toLowerCase().slice(0, 2);
  return (language === "en" ? says : language === "de" ? saysInGerman : "") || null;
};

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
  changedAfter: "It changed after the plan; that the plan changed it is not shown.",
};

const MEANS_IN_GERMAN: Record<VerdictWord, string> = {
  effective: "Was Kunden erleben, hat sich so weit verändert wie nötig.",
  effectiveByAnotherCause:
    "Was Kunden erleben, hat sich so weit verändert wie nötig; was wir taten, hat sein eigenes Ziel verfehlt.",
  partlyEffective: "Es wurde besser, aber weniger als nötig.",
  operationalOnly: "Was wir tun, hat sein Ziel erreicht; dass Kunden es merken, zeigen die Antworten nicht.",
  notDemonstrated: "Dass Kunden es merken, ist noch nicht gezeigt.",
  didNotWork: "Die nötige Verbesserung ist ausgeschlossen.",
  worse: "Was Kunden erleben, wurde schlechter.",
  notEnoughData: "Für ein Urteil sind es zu wenige Antworten.",
};

const CLAIMED_IN_GERMAN: Record<Claim, string> = {
  caused: "Der Vergleich mit einer Kontrollgruppe zeigt, dass der Plan es verursacht hat.",
  beyondTrend: "Es hat sich über seinen Trend hinaus verändert; was sonst geschah, ist nicht ausgeschlossen.",
  changedAfter: "Es hat sich nach dem Plan verändert; dass es an ihm lag, ist nicht gezeigt.",
};

const hasMoved = (word: VerdictWord): boolean =>
  word === "effective" || word === "effectiveByAnotherCause" || word === "partlyEffective";

/** What a verdict means, in words that claim what was signed and nothing else. */
export function meaningOfVerdict(word: VerdictWord, claim: Claim | null): string {
  return claim && hasMoved(word) ? `${MEANS[word]} ${CLAIMED[claim]}` : MEANS[word];
}

export const verdictSentence = (code: string, word: VerdictWord, claim: Claim | null): string =>
  `The signed verdict on ${code} is “${sayVerdict(word, claim)}”. ${meaningOfVerdict(word, claim)}`;

export const verdictInGerman = (code: string, word: VerdictWord, claim: Claim | null): string =>
  [
    `Das unterzeichnete Urteil zu ${code} lautet „${FIGURE_WORDS[verdictFigure(word, claim)].de}“.`,
    MEANS_IN_GERMAN[word],
    ...(claim && hasMoved(word) ? [CLAIMED_IN_GERMAN[claim]] : []),
  ].join(" ");

export const unsignedInGerman = (code: string): string =>
  `Ob ${code} leistet, was wir wollen, ist noch nicht bekannt: Das Urteil steht aus.`;

export const unsignedSentence = (code: string): string =>
  `Whether ${code} does what we want is not known yet: its verdict is still to come.`;
