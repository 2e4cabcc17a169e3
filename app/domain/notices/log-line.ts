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

/** As a command writes it, or as it is kept. */
interface Worded {
  noun: string;
  verb: string;
  after?: unknown;
}

/** What the log can say that somebody may have to hear. Whether anybody does, the line's event decides. */
const TELLING: Readonly<Record<string, readonly string[]>> = {
  plan: [
    "changed",
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
    "withdrawn",
    "handed-over",
  ],
  verdict: ["signed"],
  pilot: ["started", "ended", "dropped", "scaled", "iterated", "stopped", "handed-over"],
  communication: ["submitted", "returned", "approved", "cancelled", "withdrawn", "remarked", "answered"],
  funding: ["requested", "granted", "declined", "withdrawn"],
  replication: ["requested", "accepted", "declined"],
  "hand-raiser": ["requested", "granted", "declined"],
  "message-question": ["requested", "answered", "set-aside"],
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
    "withdrawn",
  ],
  comment: ["commented", "changed"],
  "later-reading": ["alarmed"],
  reading: ["undone"],
  case: ["created", "assigned", "started", "resolved", "told", "reopened", "handed-over"],
  "win-back": ["created", "assigned", "approached", "won-back", "given-up", "reopened", "handed-over"],
  testimonial: ["handed-over"],
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

/** Of what is made or changed only that is news to others by which something becomes somebody's, or moves. */
const NEWS_OF_CHANGES = [
  "ownerId",
  "sponsorId",
  "verifierId",
  "deputyId",
  "people",
  "assigneeId",
  "status",
  "mentionIds",
  "cases",
];

const hasNews = (after: unknown): boolean =>
  typeof after === "object" && after !== null && NEWS_OF_CHANGES.some((name) => name in after);

/** Whether a line is worth a look at all; history that is brought in by a file is news to nobody. */
export const mayTell = ({ noun, verb, after }: Worded, door: string): boolean =>
  door !== "import" &&
  (TELLING[noun]?.includes(verb) ?? false) &&
  ((verb !== "changed" && verb !== "created") || hasNews(after));
