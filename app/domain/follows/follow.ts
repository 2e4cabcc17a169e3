/** What can be followed: its moves and what is said of it are told to whoever does. */
export const FOLLOWED_NOUNS = ["plan", "task", "finding", "case", "pilot", "communication"] as const;
export type FollowedNoun = (typeof FOLLOWED_NOUNS)[number];

export const FOLLOWED_LABELS: Record<FollowedNoun, string> = {
  plan: "Plans",
  task: "Tasks",
  finding: "Findings",
  case: "Cases",
  pilot: "Pilots",
  communication: "Messages",
};

export const isFollowedNoun = (value: string): value is FollowedNoun =>
  (FOLLOWED_NOUNS as readonly string[]).includes(value);

/** How somebody stands to a record: they hear of it, or not, and why. */
export interface Following {
  noun: FollowedNoun;
  recordId: string;
  /** "you are its owner"; null for whoever has no part in it. */
  part: string | null;
  /** What they said themselves; null where they said nothing. */
  wanted: boolean | null;
  /** Those who follow it, without those who only have a part in it. */
  followers: readonly string[];
  /** How many there are; the names may be fewer. */
  count: number;
}

/** A part in it is enough to hear of it, until somebody says no. */
export const hears = ({ part, wanted }: Pick<Following, "part" | "wanted">): boolean =>
  wanted ?? part !== null;

interface PlanParts {
  ownerId: string | null;
  deputyId: string | null;
  sponsorId: string | null;
  verifierId: string | null;
  involvedIds: readonly string[];
}

/** Why somebody hears of a plan without having asked for it. */
export function partInPlan(plan: PlanParts, personId: string): string | null {
  if (plan.ownerId === personId) return "you own it";
  if (plan.deputyId === personId) return "you are its deputy";
  if (plan.sponsorId === personId) return "you are its sponsor";
  if (plan.verifierId === personId) return "you verify it";
  return plan.involvedIds.includes(personId) ? "you have a part in it" : null;
}

export function partInPilot(
  { ownerId, sponsorId }: { ownerId: string | null; sponsorId: string | null },
  personId: string,
): string | null {
  if (ownerId === personId) return "you own it";
  return sponsorId === personId ? "you are its sponsor" : null;
}

export function partInMessage(
  { createdById, ownIds }: { createdById: string; ownIds: readonly string[] },
  personId: string,
): string | null {
  if (createdById === personId) return "you wrote it";
  return ownIds.includes(personId) ? "it is about what is yours" : null;
}

interface TaskParts {
  assigneeId: string | null;
  planOwnerId: string | null;
  planDeputyId: string | null;
}

export function partInTask(task: TaskParts, personId: string): string | null {
  if (task.assigneeId === personId) return "it is yours";
  if (task.planOwnerId === personId) return "you own its plan";
  return task.planDeputyId === personId ? "you are the deputy of its plan" : null;
}
