import type { Day, Month } from "~/shared/calendar";
import type { Rung } from "./design-ladder";
import type { PlanningAsk, PlanningFigures } from "./planning";
import type { VerificationPlan } from "./verification-plan";

/** What can be shown with what is chosen, before anything is promised. */
export interface Planning {
  ask: PlanningAsk;
  figures: PlanningFigures;
  rungs: Rung[];
}

/** Everything the page of a verification plan tells. */
export interface VerificationView {
  planCode: string;
  planTitle: string;
  planStatus: string;
  startOn: Day | null;
  effectiveOn: Day | null;
  /** All versions, newest first. */
  promises: VerificationPlan[];
  /** The hash of the newest version as it stands, locked or not; "" while nothing is written. */
  seal: string;
  /** What the newest version still lacks before it can be locked. */
  missing: string[];
  /** Answers in the newest version's baseline so far; null while it has none. */
  baselineN: number | null;
  /** The month whose reading called for the plan, as far as the finding tells. */
  triggerMonth: Month | null;
  stages: string[];
  regions: string[];
  /** Accounts that could be a control group: those that answer most, and those that are chosen. */
  accounts: { id: string; name: string; n: number }[];
  /** More accounts answer than are listed. */
  hasMoreAccounts: boolean;
  planning: Planning;
}
