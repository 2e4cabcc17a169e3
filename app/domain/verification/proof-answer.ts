import type { DatedRatings } from "~/domain/measurement/action-evaluation";
import type { Day } from "~/shared/calendar";

/** One answer as the proof reads it. */
export interface ProofAnswer extends DatedRatings {
  date: Day;
  responseId: string;
  accountId: string | null;
  /** Set where it belongs to those who do not get the action. */
  arm?: "control";
}
