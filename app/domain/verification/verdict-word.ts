import type { ActionVerdict, Claim } from "~/domain/measurement/action-verdict";

/** The words a closed plan may bear. Only "effective" may be called effective anywhere. */
export const VERDICT_WORDS = {
  effective: "effective",
  effectiveByAnotherCause: "effective by another cause",
  partlyEffective: "partly effective",
  operationalOnly: "operational only",
  notDemonstrated: "not demonstrated",
  didNotWork: "did not work",
  worse: "worse",
  notEnoughData: "not enough data",
} as const;
export type VerdictWord = keyof typeof VERDICT_WORDS;

/** The statistical reading of the outcome, or "none" where no outcome was planned. */
export type OutcomeVerdict = ActionVerdict["verdict"] | "none";

/** Rows by outcome, columns by whether the operational KPI met its target. */
const TABLE: Record<OutcomeVerdict, { met: VerdictWord; notMet: VerdictWord }> = {
  worked: { met: "effective", notMet: "effectiveByAnotherCause" },
  improvedBelowTarget: { met: "partlyEffective", notMet: "notDemonstrated" },
  inconclusive: { met: "operationalOnly", notMet: "notDemonstrated" },
  none: { met: "operationalOnly", notMet: "notDemonstrated" },
  didNotWork: { met: "operationalOnly", notMet: "didNotWork" },
  gotWorse: { met: "worse", notMet: "worse" },
  tooEarly: { met: "notEnoughData", notMet: "notEnoughData" },
  cannotTell: { met: "notEnoughData", notMet: "notEnoughData" },
};

/** `operationalMet` is null while the primary operational KPI has no reading in the window: no data is not "not met". */
export function verdictWord(outcome: OutcomeVerdict, operationalMet: boolean | null): VerdictWord {
  const row = TABLE[outcome];
  if (operationalMet === null) return row.met === row.notMet ? row.met : "notEnoughData";
  return operationalMet ? row.met : row.notMet;
}

const CLAIM_WORDS: Record<Claim, string> = {
  caused: "caused",
  beyondTrend: "changed beyond its trend",
  changedAfter: "changed after",
};

/** "effective (changed after)": the word is followed by its claim everywhere. */
export const sayVerdict = (word: VerdictWord, claim: Claim | null): string =>
  claim ? `${VERDICT_WORDS[word]} (${CLAIM_WORDS[claim]})` : VERDICT_WORDS[word];

/** What a signature under a verdict stands for; it is kept with it. */
export const SIGNATURE_MEANING =
  "I have read these figures as the locked plan promised and stand by the verdict.";

/** A bad result has to be told within 14 days. */
export const isBadResult = (word: VerdictWord): boolean =>
  !["effective", "effectiveByAnotherCause", "partlyEffective"].includes(word);

export const OUTCOME_SENTENCES: Record<OutcomeVerdict, string> = {
  worked: "The outcome improved by at least what was needed.",
  improvedBelowTarget: "The outcome improved, less than needed.",
  inconclusive: "Undecided: no change and the needed change are both possible.",
  didNotWork: "The needed effect is excluded.",
  gotWorse: "The outcome got worse.",
  tooEarly: "Too early.",
  cannotTell: "Cannot tell.",
  none: "No outcome was planned.",
};
