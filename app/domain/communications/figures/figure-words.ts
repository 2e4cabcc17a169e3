import type { Claim } from "../../measurement/action-verdict";
import type { DecisionChoice } from "../../pilots/pilot";
import { sayVerdict, VERDICT_WORDS, type VerdictWord } from "../../verification/verdict-word";

/** Figures that are words: a signed verdict with its claim, a pilot's decision. */
export type FigureWord = `${VerdictWord}.${Claim | "none"}` | DecisionChoice;

/** In German as plainly as in English; other languages keep the English word, which is the one that was signed. */
const GERMAN_VERDICTS: Record<VerdictWord, string> = {
  effective: "wirksam",
  effectiveByAnotherCause: "wirksam aus anderer Ursache",
  partlyEffective: "teilweise wirksam",
  operationalOnly: "nur operativ erreicht",
  notDemonstrated: "nicht nachgewiesen",
  didNotWork: "nicht wirksam",
  worse: "verschlechtert",
  notEnoughData: "zu wenige Daten",
};
const GERMAN_CLAIMS: Record<Claim, string> = {
  caused: "dadurch verursacht",
  beyondTrend: "über den Trend hinaus verändert",
  changedAfter: "danach verändert",
};
const CLAIMS: readonly (Claim | null)[] = ["caused", "beyondTrend", "changedAfter", null];

interface InWords {
  en: string;
  de: string;
}

const verdicts = (Object.keys(VERDICT_WORDS) as VerdictWord[]).flatMap((word) =>
  CLAIMS.map((claim): [string, InWords] => [
    `${word}.${claim ?? "none"}`,
    {
      en: sayVerdict(word, claim),
      de: claim ? `${GERMAN_VERDICTS[word]} (${GERMAN_CLAIMS[claim]})` : GERMAN_VERDICTS[word],
    },
  ]),
);

export const FIGURE_WORDS = {
  ...Object.fromEntries(verdicts),
  scale: { en: "scaled", de: "ausgeweitet" },
  iterate: { en: "iterated", de: "in einer neuen Runde" },
  stop: { en: "stopped", de: "eingestellt" },
} as Record<FigureWord, InWords>;

export const verdictFigure = (word: VerdictWord, claim: Claim | null): FigureWord =>
  `${word}.${claim ?? "none"}`;
