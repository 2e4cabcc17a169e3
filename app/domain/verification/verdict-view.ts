import type { Gate } from "~/domain/gate";
import type { Claim } from "~/domain/measurement/action-verdict";
import { type Day, type Month, monthOf } from "~/shared/calendar";
import type { LaterView } from "./later-view";
import type { ProofReading } from "./proof";
import type { ProofAnswer } from "./proof-answer";
import type { SharesChange } from "./shares-change";
import type { VerdictWord } from "./verdict-word";
import type { VerificationPlan } from "./verification-plan";

/** On which side of the action an answer counts, or why it does not. */
export type ProofPart = "before" | "trigger" | "washout" | "after";

export const PROOF_PART_LABELS: Record<ProofPart, string> = {
  before: "Before",
  trigger: "Left out: the month that called for it",
  washout: "Left out: between start and effect",
  after: "After",
};

export interface ProofRow {
  responseId: string;
  date: Day;
  rating: number;
  part: ProofPart;
  /** Of those who did not get the action. */
  isControl: boolean;
}

/** The same parting of answers as the evaluation makes, row by row, for whoever wants to count themselves. */
export function rowsOfProof(
  answers: readonly Pick<ProofAnswer, "responseId" | "date" | "rating" | "arm">[],
  dates: { startedOn: Day; effectiveOn: Day; to: Day; triggerMonth: Month | null },
): ProofRow[] {
  const partOf = (date: Day): ProofPart => {
    if (date >= dates.effectiveOn) return "after";
    if (date >= dates.startedOn) return "washout";
    return monthOf(date) === dates.triggerMonth ? "trigger" : "before";
  };
  return answers
    .filter(({ date }) => date <= dates.to)
    .map(({ responseId, date, rating, arm }) => ({
      responseId,
      date,
      rating,
      part: partOf(date),
      isControl: arm === "control",
    }));
}

export const FIVE_DOWN = [5, 4, 3, 2, 1] as const;

/** "22/14/4/1/1": counts from level 5 down to 1, as the field writes them; other levels by name. */
export function countsOfPart(
  rows: readonly ProofRow[],
  part: ProofPart,
  levels: readonly number[] = FIVE_DOWN,
): number[] {
  return levels.map((level) => rows.filter((row) => row.part === part && row.rating === level).length);
}

export interface SignedView {
  word: VerdictWord;
  claim: Claim | null;
  byName: string;
  at: Date;
  on: Day;
  meaning: string;
  reason: string;
  hash: string;
  versionNumber: number;
  reading: ProofReading;
  rows: ProofRow[];
}

/** Everything the page of a verdict tells; nothing in it lets anybody compute what may not be read yet. */
export interface VerdictView {
  planCode: string;
  planTitle: string;
  planStatus: string;
  today: Day;
  verifier: { id: string; name: string } | null;
  owner: { id: string; name: string } | null;
  promise: VerificationPlan | null;
  /** Null while no effective date fixes the window. */
  reading: ProofReading | null;
  /** Null while there is nothing to sign. */
  hash: string | null;
  /** Empty while the difference may not be read. */
  rows: ProofRow[];
  /** What closing asks for, the signature included; empty outside of monitoring. */
  gates: Gate[];
  maySign: boolean;
  /** Why a named verifier may not sign all the same. */
  doer: boolean;
  /** It may close below its planned n, with a reason. */
  mayConcede: boolean;
  signed: SignedView | null;
  /** Today's figures are not those that were signed. */
  changedSince: boolean;
  /** How the KPI that decides moved, where it is a share with its counts. */
  shares: SharesChange | null;
  /** The readings six and twelve months after "effective". */
  later: LaterView[];
  /** May answer an alarm, and read again what told nothing. */
  mayAnswer: boolean;
}
