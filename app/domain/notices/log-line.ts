/** A line of the activity log as far as people are told of it. */
export interface LogLine {
  id: string;
  seq: number;
  at: Date;
  actorId: string;
  actorName: string;
  noun: string;
  recordId: string;
  planId: string | null;
  verb: string;
  /** A sentence without the actor. */
  summary: string;
  before: unknown;
  after: unknown;
}

type Worded = Pick<LogLine, "noun" | "verb">;

/** What the log can say that somebody may have to hear. Whether anybody does, the line's event decides. */
const TELLING: Readonly<Record<string, readonly string[]>> = {
  plan: [
    "submitted",
    "returned",
    "approved",
    "started",
    "implemented",
    "held",
    "resumed",
    "cancelled",
    "reopened",
    "requested",
    "granted",
    "declined",
    "accepted",
    "handed-over",
  ],
  verdict: ["signed"],
  task: [
    "created",
    "changed",
    "done",
    "blocked",
    "reopened",
    "cancelled",
    "handed-over",
    "requested",
    "accepted",
    "declined",
  ],
  comment: ["commented", "changed"],
  "later-reading": ["alarmed"],
  reading: ["undone"],
  case: ["created", "assigned", "started", "resolved", "told", "reopened", "handed-over"],
  finding: ["triaged", "dismissed", "resolved", "reopened"],
  import: ["created"],
  token: ["created"],
  workspace: ["created"],
  absence: ["created", "changed", "handed-over"],
  account: ["handed-over"],
  stage: ["handed-over"],
  component: ["handed-over"],
  system: ["handed-over"],
  cadence: ["handed-over"],
  policy: ["handed-over"],
  forum: ["handed-over"],
  partner: ["handed-over"],
  "channel-form": ["handed-over"],
  target: ["handed-over"],
};

/** Whether a line is worth a look at all; history that is brought in by a file is news to nobody. */
export const mayTell = ({ noun, verb }: Worded, door: string): boolean =>
  door !== "import" && (TELLING[noun]?.includes(verb) ?? false);
