import type { Day } from "~/shared/calendar";
import type { LossReason, OfferStatus, ReasonSource, WinBackStatus } from "./win-back";

/** A plan that is to remove the cause. */
export interface LinkedPlan {
  id: string;
  code: string;
  title: string;
  status: string;
  /** Its signed verdict with its claim, "effective (changed after)"; null before. */
  verdict: string | null;
  /** Only a verdict of "effective" shows that the cause is gone. */
  effective: boolean;
  /** What was effective came back: a later reading says so. */
  relapsed: boolean;
}

export interface OfferFact {
  id: string;
  text: string;
  valueMinor: bigint | null;
  costMinor: bigint | null;
  madeOn: Day;
  validUntil: Day | null;
  status: OfferStatus;
  answer: string;
  answeredOn: Day | null;
  version: number;
}

/** Everything that is asked about a case before anything is done with it. */
export interface WinBackFacts {
  id: string;
  workspaceId: string;
  number: number;
  code: string;
  version: number;
  status: WinBackStatus;
  account: {
    id: string;
    name: string;
    status: string;
    version: number;
    tier: string | null;
    segment: string;
    region: string;
    ownerId: string | null;
  };
  lostOn: Day;
  valueMinor: bigint | null;
  reason: LossReason | "";
  reasonDetail: string;
  reasonSource: ReasonSource | "";
  owner: { id: string; name: string; active: boolean } | null;
  noFixReason: string;
  earlyReason: string;
  approach: string;
  nextStep: string;
  nextOn: Day | null;
  wonOn: Day | null;
  wonMinor: bigint | null;
  outcome: string;
  tryAgainOn: Day | null;
  closedOn: Day | null;
  attempt: number;
  withdrawn: boolean;
  plans: LinkedPlan[];
  offers: OfferFact[];
  /** Talks with the customer that stand. */
  talks: number;
  createdById: string;
  createdOn: Day;
  updatedAt: Date;
  today: Day;
  currency: string;
}
