import Decimal from "decimal.js";
import type { ProofReading } from "~/domain/verification/proof";
import { VERDICT_WORDS, type VerdictWord } from "~/domain/verification/verdict-word";

export const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Two decimals of the figure as it is written: 127 ÷ 40 is 3.175 and shows as 3.18, whatever its bits say. */
export const twoDecimals = (value: number): string => new Decimal(value).toFixed(2, Decimal.ROUND_HALF_UP);

export const signedNumber = (value: number): string =>
  `${value < 0 ? "−" : "+"}${twoDecimals(Math.abs(value))}`;

/** "the difference may not be read yet" is another thing than "it cannot be told". */
export const isReadable = (reading: ProofReading): boolean =>
  reading.outcome !== null && reading.outcome.diff !== null;

const MEANINGS: Record<VerdictWord, string> = {
  effective: "The outcome improved by at least what was needed, and the operational KPI reached its target.",
  effectiveByAnotherCause:
    "The outcome improved as needed, but the operational KPI missed its target: something else is likely behind it.",
  partlyEffective: "The outcome improved, less than needed, and the operational KPI reached its target.",
  operationalOnly: "The work was done as planned; customers' answers do not show that it helped.",
  notDemonstrated: "The figures do not show that it worked. That is not the same as showing that it did not.",
  didNotWork: "The improvement that was needed can be excluded, and the operational KPI missed its target.",
  worse: "Customers' answers got worse.",
  notEnoughData: "There is not enough data to say.",
};

export const meaningOf = (word: VerdictWord): string => MEANINGS[word];
export const wordOf = (word: VerdictWord): string => sentence(VERDICT_WORDS[word]);
