import type { Door } from "../act";

/** What kinds of record the activity log speaks of. */
export const ACTIVITY_NOUNS = [
  "workspace",
  "person",
  "invitation",
  "letter",
  "account",
  "contact",
  "account-file",
  "survey",
  "import",
  "figure",
  "finding",
  "plan",
  "task",
  "kpi",
  "reading",
  "check-in",
  "verification",
  "verdict",
  "communication",
  "comment",
  "activity",
  "answer",
  "mapping",
  "invited-month",
  "case",
  "signal",
  "triage",
  "hypothesis",
  "key-account",
  "perception",
  "protection-plan",
  "segmentation",
  "target",
  "benchmark",
  "system",
  "token",
  "intake",
  "component",
  "charter",
  "stage",
  "strategy",
  "decision",
  "cadence",
  "sponsor-act",
  "team-member",
  "hand-raiser",
  "policy",
  "forum",
  "partner",
  "channel-form",
  "training",
  "award",
  "evidence-pack",
  "plan-file",
  "task-link",
  "series",
  "spend",
  "budget",
  "absence",
  "view",
  "field",
  "template",
  "audit",
  "bulk-edit",
  "later-reading",
  "parked-effect",
  "letter-group",
  "digest",
  "acknowledgement",
  "reminder",
  "act-link",
  "calendar-feed",
  "pilot",
  "funding",
  "business-case",
  "lesson",
  "replication",
  "rollout",
  "revenue",
  "audience",
  "message-question",
  "public-link",
  "win-back",
  "testimonial",
] as const;
export type ActivityNoun = (typeof ACTIVITY_NOUNS)[number];

/** What was done, in the past tense. */
export const ACTIVITY_VERBS = [
  "created",
  "changed",
  "deleted",
  "restored",
  "imported",
  "undone",
  "redone",
  "invited",
  "joined",
  "revoked",
  "signed-in",
  "signed-out",
  "linked",
  "unlinked",
  "assigned",
  "submitted",
  "approved",
  "confirmed",
  "accepted",
  "implemented",
  "returned",
  "requested",
  "granted",
  "declined",
  "advanced",
  "settled",
  "started",
  "blocked",
  "unblocked",
  "done",
  "reopened",
  "held",
  "resumed",
  "cancelled",
  "moved",
  "locked",
  "read",
  "recorded",
  "verified",
  "signed",
  "closed",
  "succeeded",
  "commented",
  "failed",
  "viewed",
  "triaged",
  "dismissed",
  "resolved",
  "tiered",
  "enrolled",
  "released",
  "withdrawn",
  "set-aside",
  "counted",
  "acknowledged",
  "answered",
  "told",
  "carried-over",
  "exported",
  "retired",
  "reviewed",
  "adopted",
  "replaced",
  "decided",
  "shared",
  "handed-over",
  "copied",
  "purged",
  "alarmed",
  "designed",
  "drawn",
  "looked",
  "ended",
  "scaled",
  "iterated",
  "stopped",
  "ticked",
  "parked",
  "retried",
  "dropped",
  "bounced",
  "scheduled",
  "paused",
  "sent",
  "remarked",
  "corrected",
  "translated",
  "reminded",
  "unsubscribed",
  "diagnosed",
  "approached",
  "negotiated",
  "won-back",
  "given-up",
] as const;
export type ActivityVerb = (typeof ACTIVITY_VERBS)[number];

/** One line of the log as a command writes it. */
export interface ActivityEntry {
  noun: ActivityNoun;
  recordId: string;
  /** The plan under whose page the line belongs, so that a plan shows its tasks' activity too. */
  planId?: string | null;
  verb: ActivityVerb;
  /** A sentence without the actor: "submitted CAP-004 for approval". */
  summary: string;
  before?: Readonly<Record<string, unknown>> | null;
  after?: Readonly<Record<string, unknown>> | null;
}

/** One line as it is kept: who, when, through which door, and its place in the workspace's chain. */
export interface KeptActivity {
  workspaceId: string;
  seq: number;
  at: Date;
  actorId: string;
  actorName: string;
  door: Door | string;
  noun: string;
  recordId: string;
  planId: string | null;
  verb: string;
  summary: string;
  before: unknown;
  after: unknown;
}

/**
 * One text for one content: keys in order, dates in UTC, whole numbers of any size as text. A database may
 * reorder keys and reformat numbers; what is hashed must survive that.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || value === undefined) return "null";
  if (typeof value === "bigint") return JSON.stringify(value.toString());
  if (value instanceof Date) return JSON.stringify(value.toISOString());
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object") {
    if ("toJSON" in value && typeof value.toJSON === "function") return canonicalJson(value.toJSON());
    const pairs = Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => `${JSON.stringify(storableText(name))}:${canonicalJson(inner)}`);
    return `{${pairs.join(",")}}`;
  }
  if (typeof value === "string") return JSON.stringify(storableText(value));
  return JSON.stringify(value) ?? "null";
}

/** No database keeps a NUL or half of a surrogate pair: both become the replacement sign, before hashing and storing. */
export const storableText = (text: string): string =>
  text.replace(/\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "\uFFFD");

/** The text whose hash, together with the hash before it, seals an entry. */
export const canonical = (entry: KeptActivity): string =>
  canonicalJson({
    workspaceId: entry.workspaceId,
    seq: entry.seq,
    at: entry.at,
    actorId: entry.actorId,
    actorName: entry.actorName,
    door: entry.door,
    noun: entry.noun,
    recordId: entry.recordId,
    planId: entry.planId,
    verb: entry.verb,
    summary: entry.summary,
    before: entry.before ?? null,
    after: entry.after ?? null,
  });
