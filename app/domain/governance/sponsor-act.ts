import { type Day, daysBetween } from "~/shared/calendar";

export const SPONSOR_ACT_KINDS = [
  "customerContact",
  "review",
  "decision",
  "blockerRemoved",
  "messageSigned",
] as const;
export type SponsorActKind = (typeof SPONSOR_ACT_KINDS)[number];

export const SPONSOR_ACT_LABELS: Record<SponsorActKind, string> = {
  customerContact: "Customer contact",
  review: "Review",
  decision: "Decision",
  blockerRemoved: "Blocker removed",
  messageSigned: "Message signed",
};

/** An executive who did nothing for longer than this is not engaged. */
export const ENGAGED_DAYS = 45;

/** What the product saw itself: an approval or a signature needs no second entry by hand. */
export const PRODUCT_ACTS: Readonly<Record<string, SponsorActKind>> = {
  "plan:approved": "decision",
  "plan:returned": "decision",
  "plan:accepted": "decision",
  "plan:granted": "decision",
  "plan:declined": "decision",
  "verdict:signed": "review",
  "charter:signed": "decision",
  "strategy:adopted": "decision",
  "strategy:reviewed": "review",
  "segmentation:approved": "decision",
  "decision:decided": "decision",
  "communication:approved": "messageSigned",
  "forum:approved": "decision",
  "award:signed": "decision",
  "funding:granted": "decision",
  "funding:declined": "decision",
  "pilot:scaled": "decision",
  "pilot:iterated": "decision",
  "pilot:stopped": "decision",
};

export type Engagement = "engaged" | "quiet" | "none";

export interface EngagementReading {
  state: Engagement;
  /** Days since the last act of any kind; null where none is known. */
  days: number | null;
}

export function engagementOf(lastOn: Day | null, today: Day): EngagementReading {
  if (lastOn === null) return { state: "none", days: null };
  const days = Math.max(0, daysBetween(lastOn, today));
  return { state: days > ENGAGED_DAYS ? "quiet" : "engaged", days };
}

/** Somebody's last act, whoever wrote it down. */
export interface LastAct {
  personId: string;
  name: string;
  jobTitle: string;
  role: string;
  champion: boolean;
  /** The day of the last act of any kind; null where none is known. */
  lastOn: Day | null;
  /** What it was, in words. */
  lastWords: string;
  reading: EngagementReading;
  /** Acts within the last 45 days, typed and seen by the product. */
  recent: number;
}
