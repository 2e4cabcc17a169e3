import type { Day } from "~/shared/calendar";
import type { PilotStatus } from "../pilots/pilot";

export const REPLICATION_STATUSES = ["open", "accepted", "declined", "withdrawn"] as const;
export type ReplicationStatus = (typeof REPLICATION_STATUSES)[number];

export const REPLICATION_STATUS_LABELS: Record<ReplicationStatus, string> = {
  open: "Waits for an answer",
  accepted: "Accepted",
  declined: "Declined",
  withdrawn: "Withdrawn",
};

const MOVES: Record<ReplicationStatus, readonly ReplicationStatus[]> = {
  open: ["accepted", "declined", "withdrawn"],
  accepted: [],
  // Whoever was turned away may be let in after all.
  declined: ["accepted"],
  withdrawn: [],
};

export const canMoveReplication = (from: ReplicationStatus, to: ReplicationStatus): boolean =>
  MOVES[from].includes(to);

export interface ReplicationView {
  id: string;
  businessUnit: string;
  why: string;
  status: ReplicationStatus;
  answer: string;
  /** The pilot or rollout that came of it. */
  href: string;
  askedById: string;
  askedByName: string;
  askedOn: Day;
  answeredByName: string;
  answeredOn: Day | null;
  version: number;
}

/** What an accepted request begins. */
export const REPLICATION_WAYS = ["pilot", "rollout"] as const;

/** Why it cannot be repeated yet; null where it can. */
export function whyNotRepeat(pilot: { code: string; hasRun: boolean }): string | null {
  return pilot.hasRun
    ? null
    : `${pilot.code} has not run yet, so there is nothing to repeat. Whoever wants to be part of it raises a hand.`;
}

/** A rollout carries on what was decided; anything else is tried anew. */
export function whyNotRollOut(pilot: { code: string; status: PilotStatus }): string | null {
  return pilot.status === "scaled"
    ? null
    : `${pilot.code} is not scaled: it can be repeated as a pilot, and is rolled out once it was decided to scale it.`;
}

/** "2 asked: 1 waiting, 1 accepted" */
export function replicationWords(requests: readonly { status: ReplicationStatus }[]): string {
  const counted = requests.filter(({ status }) => status !== "withdrawn");
  if (counted.length === 0) return "nobody has asked yet";
  const of = (status: ReplicationStatus) => counted.filter((request) => request.status === status).length;
  const parts = [
    [of("open"), "waiting"],
    [of("accepted"), "accepted"],
    [of("declined"), "declined"],
  ] as const;
  return `${counted.length} asked: ${parts.flatMap(([count, words]) => (count > 0 ? [`${count} ${words}`] : [])).join(", ")}`;
}
