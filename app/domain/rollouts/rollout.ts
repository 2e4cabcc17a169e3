import type { Day } from "~/shared/calendar";

export const ROLLOUT_STATUSES = ["planned", "adopting", "adopted", "declined"] as const;
export type RolloutStatus = (typeof ROLLOUT_STATUSES)[number];

export const ROLLOUT_STATUS_LABELS: Record<RolloutStatus, string> = {
  planned: "Planned",
  adopting: "Adopting",
  adopted: "Adopted",
  declined: "Declined",
};

export const isRolloutStatus = (text: string): text is RolloutStatus =>
  (ROLLOUT_STATUSES as readonly string[]).includes(text);

/** How many work the new way, counted on a day. */
export interface AdoptionReading {
  id: string;
  day: Day;
  adopted: number;
  of: number;
  note: string;
  byName: string;
}

/** A scaled pilot in one business unit, with everything its moves look at. */
export interface RolloutFacts {
  id: string;
  workspaceId: string;
  pilot: { id: string; code: string; title: string; ownerId: string | null };
  plan: { id: string; code: string; title: string } | null;
  businessUnit: string;
  owner: { id: string; name: string } | null;
  status: RolloutStatus;
  /** How many have to work the new way. */
  people: number | null;
  /** From which share on it counts as adopted, as decimal text. */
  adoptedFrom: string;
  dueOn: Day | null;
  startedOn: Day | null;
  endedOn: Day | null;
  /** Why it was declined. */
  note: string;
  version: number;
  /** Oldest first; withdrawn ones are not among them. */
  readings: readonly AdoptionReading[];
}

/** From where on a unit counts as having adopted it, unless somebody says otherwise. */
export const USUAL_ADOPTED_FROM = "0.8";

export const rolloutPath = (id: string): string => `/rollouts/${id}`;
