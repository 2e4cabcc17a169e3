/** What a line of a digest is about; each kind can be turned off by whoever reads it, except the last three. */
export const REMINDER_KINDS = [
  "plan",
  "task",
  "checkIn",
  "case",
  "reading",
  "proof",
  "review",
  "clock",
  "gap",
  "ladder",
  "decision",
  "wish",
] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** What has climbed up to somebody, what waits for their decision, and what they asked for themselves. */
const ALWAYS_SAID: readonly ReminderKind[] = ["ladder", "decision", "wish"];
export const isMutable = (kind: ReminderKind): boolean => !ALWAYS_SAID.includes(kind);
export const MUTABLE_KINDS = REMINDER_KINDS.filter(isMutable);

export const REMINDER_KIND_LABELS: Record<ReminderKind, string> = {
  plan: "Plans and pilots: start, end and the end of a hold",
  task: "Tasks",
  checkIn: "Check-ins",
  case: "Cases of single customers, and the next step towards lost ones",
  reading: "Readings that are due",
  proof: "Verdicts and later readings",
  review: "Policies due for review",
  clock: "Results that nobody was told",
  gap: "Silence: accounts whose decision makers say nothing, audiences that are told nothing",
  ladder: "What has climbed up to you",
  decision: "What waits for your decision",
  wish: "What you wanted to be reminded of",
};

/** What belongs to none of these is not muted: an older choice never hides something new. */
export const mutedKindsOf = (stored: readonly string[]): ReminderKind[] =>
  MUTABLE_KINDS.filter((kind) => stored.includes(kind));
