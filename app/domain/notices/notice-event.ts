import * as z from "zod";
import type { LogLine } from "./log-line";

export const PLAN_MOVES = [
  "submitted",
  "returned",
  "approved",
  "started",
  "implemented",
  "held",
  "resumed",
  "cancelled",
] as const;
export type PlanMoved = (typeof PLAN_MOVES)[number];

export const TASK_MOVES = ["done", "blocked", "reopened", "cancelled"] as const;
export type TaskMoved = (typeof TASK_MOVES)[number];

export const PILOT_MOVES = ["started", "dropped"] as const;
export const PILOT_CHOICES = ["scaled", "iterated", "stopped"] as const;

export const PLAN_PARTS = ["owner", "sponsor", "verifier", "deputy", "involved"] as const;
export type PlanPart = (typeof PLAN_PARTS)[number];

/** What happened, as far as it decides who has to hear of it. */
export type NoticeEvent =
  | { what: "plan-moved"; move: PlanMoved; words: string }
  | { what: "parts-given"; parts: readonly { toId: string; part: PlanPart }[] }
  | { what: "plan-reopened"; successor: string }
  | { what: "verdict-signed" }
  | { what: "move-requested"; requestId: string; askedOfId: string; note: string }
  | { what: "move-answered"; requestId: string; words: string }
  | { what: "date-requested"; dateMoveId: string; toDay: string; reason: string }
  | { what: "date-answered"; dateMoveId: string; words: string }
  | { what: "date-withdrawn"; dateMoveId: string }
  | { what: "task-given"; toId: string }
  | { what: "task-moved"; move: TaskMoved; words: string }
  | { what: "commented"; commentId: string; text: string; mentionIds: readonly string[]; isNew: boolean }
  | { what: "funding-asked"; requestId: string; note: string }
  | { what: "funding-answered"; requestId: string; words: string }
  | { what: "funding-withdrawn"; requestId: string }
  | { what: "replication-asked"; note: string }
  | { what: "replication-answered"; requestId: string; words: string }
  | { what: "hand-raised"; note: string }
  | { what: "hand-answered"; toId: string; words: string }
  | { what: "message-asked"; questionId: string; text: string }
  | { what: "message-answered"; questionId: string }
  | { what: "pilot-moved" }
  | { what: "pilot-ended"; words: string }
  | { what: "pilot-decided" }
  | { what: "message-submitted" }
  | { what: "message-returned"; words: string }
  | { what: "message-approved" }
  | { what: "message-withdrawn"; words: string }
  | { what: "message-remarked"; text: string }
  | { what: "remark-answered"; text: string; toId: string }
  | { what: "relapsed" }
  | { what: "feed-lost" }
  | { what: "case-given"; toId: string }
  | { what: "cases-opened"; cases: readonly { number: number; ownerId: string }[] }
  | { what: "record-moved" }
  | { what: "handed-over"; toId: string }
  | { what: "deputy-named"; personId: string; deputyId: string; fromDay: string; toDay: string };

const text = z.string().catch("");
const person = z.string().min(1).nullish().catch(null);
const PARTS = ["personId", "ownerId", "deputyId", "sponsorId", "verifierId", "assigneeId"] as const;

const written = z.looseObject({
  note: text,
  reason: text,
  answer: text,
  returnComment: text,
  haltNote: text,
  earlyStopReason: text,
  successor: text,
  toDay: text,
  fromDay: text,
  text,
  status: text,
  commentId: text,
  requestId: text,
  questionId: text,
  dateMoveId: text,
  askedOfId: person,
  toId: person,
  personId: person,
  ownerId: person,
  deputyId: person,
  sponsorId: person,
  verifierId: person,
  assigneeId: person,
  mentionIds: z.array(z.string()).catch([]),
  people: z.array(z.object({ personId: z.string() })).catch([]),
  cases: z.array(z.object({ number: z.number(), ownerId: person })).catch([]),
});
type Written = z.infer<typeof written>;

const read = (value: unknown): Written => written.safeParse(value).data ?? written.parse({});

/** What a line of the log means to others; null where it concerns nobody but whoever wrote it. */
export function eventOf(line: LogLine): NoticeEvent | null {
  const after = read(line.after);
  if (line.verb === "handed-over") {
    const to = PARTS.map((part) => after[part]).find((id) => typeof id === "string");
    return to ? { what: "handed-over", toId: to } : null;
  }
  switch (line.noun) {
    case "plan":
      return planEvent(line, after);
    case "verdict":
      return { what: "verdict-signed" };
    case "pilot":
      return pilotEvent(line, after);
    case "communication":
      return messageEvent(line, after);
    case "funding":
      return fundingEvent(line, after);
    case "replication":
      return line.verb === "requested"
        ? { what: "replication-asked", note: after.note }
        : { what: "replication-answered", requestId: after.requestId, words: after.answer };
    case "hand-raiser":
      return handEvent(line, after);
    case "message-question":
      return questionEvent(line, after);
    case "task":
      return taskEvent(line, after);
    case "comment":
      return commentEvent(line, after);
    case "later-reading":
      return { what: "relapsed" };
    case "reading":
      // A person who takes a reading back knows it; answers that leave an index take theirs back by themselves.
      return line.actorId === "system" ? { what: "feed-lost" } : null;
    case "case":
    case "win-back":
      return caseEvent(line, after);
    case "finding":
      return { what: "record-moved" };
    case "absence":
      return absenceEvent(line, after);
    default:
      return openedCases(after);
  }
}

function planEvent({ verb, before }: LogLine, after: Written): NoticeEvent | null {
  const move = PLAN_MOVES.find((each) => each === verb);
  if (move) return { what: "plan-moved", move, words: after.returnComment || after.haltNote };
  switch (verb) {
    case "changed":
      return newParts(read(before), after);
    case "reopened":
      return { what: "plan-reopened", successor: after.successor };
    case "requested":
      if (after.askedOfId) {
        return {
          what: "move-requested",
          requestId: after.requestId,
          askedOfId: after.askedOfId,
          note: after.note,
        };
      }
      return after.toDay
        ? {
            what: "date-requested",
            dateMoveId: after.dateMoveId,
            toDay: after.toDay,
            reason: after.reason,
          }
        : null;
    case "withdrawn":
      return withdrawnDate(after);
    case "granted":
      return { what: "move-answered", requestId: after.requestId, words: after.answer };
    case "declined":
    case "accepted":
      return after.requestId
        ? { what: "move-answered", requestId: after.requestId, words: after.answer }
        : { what: "date-answered", dateMoveId: after.dateMoveId, words: after.answer };
    default:
      return null;
  }
}

const withdrawnDate = ({ dateMoveId }: Written): NoticeEvent | null =>
  dateMoveId ? { what: "date-withdrawn", dateMoveId } : null;

/** Who got a part by a change of the plan's people; each person the first of their new parts. */
function newParts(was: Written, is: Written): NoticeEvent | null {
  const named = (["owner", "sponsor", "verifier", "deputy"] as const).flatMap((part) => {
    const toId = is[`${part}Id`];
    return toId && toId !== was[`${part}Id`] ? [{ toId, part }] : [];
  });
  const known = new Set(
    [...was.people, ...named.map(({ toId }) => ({ personId: toId }))].map((each) => each.personId),
  );
  const involved = is.people.flatMap(({ personId }) =>
    known.has(personId) ? [] : [{ toId: personId, part: "involved" as const }],
  );
  const parts = [...named, ...involved];
  return parts.length > 0 ? { what: "parts-given", parts } : null;
}

function taskEvent({ verb, before }: LogLine, after: Written): NoticeEvent | null {
  const was = read(before);
  switch (verb) {
    case "created":
      return after.assigneeId ? { what: "task-given", toId: after.assigneeId } : null;
    case "changed": {
      if (after.assigneeId && after.assigneeId !== was.assigneeId) {
        return { what: "task-given", toId: after.assigneeId };
      }
      // Many at once: the line says "changed", and the state stands among what changed.
      const moved = TASK_MOVES.find((each) => each === after.status);
      return moved ? { what: "task-moved", move: moved, words: "" } : null;
    }
    case "withdrawn":
      return withdrawnDate(after);
    case "requested":
      return after.dateMoveId
        ? { what: "date-requested", dateMoveId: after.dateMoveId, toDay: after.toDay, reason: after.reason }
        : null;
    case "accepted":
    case "declined":
      return after.dateMoveId
        ? { what: "date-answered", dateMoveId: after.dateMoveId, words: after.answer }
        : null;
    default: {
      const move = TASK_MOVES.find((each) => each === verb);
      return move ? { what: "task-moved", move, words: after.reason } : null;
    }
  }
}

function commentEvent({ verb }: LogLine, after: Written): NoticeEvent | null {
  const { commentId, text: said, mentionIds } = after;
  if (commentId === "" || said === "") return null;
  const isNew = verb === "commented";
  // What is rewritten is told to nobody but those whose name came in.
  if (!isNew && mentionIds.length === 0) return null;
  return { what: "commented", commentId, text: said, mentionIds, isNew };
}

function pilotEvent({ verb }: LogLine, after: Written): NoticeEvent | null {
  if (PILOT_MOVES.some((move) => move === verb)) return { what: "pilot-moved" };
  if (PILOT_CHOICES.some((choice) => choice === verb)) return { what: "pilot-decided" };
  return verb === "ended" ? { what: "pilot-ended", words: after.earlyStopReason } : null;
}

function fundingEvent({ verb }: LogLine, { requestId, note, answer }: Written): NoticeEvent | null {
  if (requestId === "") return null;
  switch (verb) {
    case "requested":
      return { what: "funding-asked", requestId, note };
    case "granted":
    case "declined":
      return { what: "funding-answered", requestId, words: answer };
    default:
      return { what: "funding-withdrawn", requestId };
  }
}

function messageEvent({ verb, actorId }: LogLine, { reason, text: said, toId }: Written): NoticeEvent | null {
  switch (verb) {
    case "submitted":
      return { what: "message-submitted" };
    case "returned":
      // An approval that fell by itself is told by what took it back: to whoever gave it, too.
      return actorId === "system" ? null : { what: "message-returned", words: reason };
    case "approved":
      return { what: "message-approved" };
    case "cancelled":
    case "withdrawn":
      return { what: "message-withdrawn", words: reason };
    case "remarked":
      return { what: "message-remarked", text: said };
    case "answered":
      return toId ? { what: "remark-answered", text: said, toId } : null;
    default:
      return null;
  }
}

/** Whoever has no account is told by whoever wrote their hand down. */
function handEvent({ verb }: LogLine, { note, answer, personId }: Written): NoticeEvent | null {
  if (verb === "requested") return { what: "hand-raised", note };
  return personId ? { what: "hand-answered", toId: personId, words: answer } : null;
}

function questionEvent({ verb }: LogLine, { questionId, text: said }: Written): NoticeEvent | null {
  if (questionId === "") return null;
  return verb === "requested"
    ? { what: "message-asked", questionId, text: said }
    : { what: "message-answered", questionId };
}

function caseEvent({ verb }: LogLine, after: Written): NoticeEvent | null {
  if (verb === "created" || verb === "assigned") {
    return after.ownerId ? { what: "case-given", toId: after.ownerId } : null;
  }
  return { what: "record-moved" };
}

function openedCases({ cases }: Written): NoticeEvent | null {
  const owned = cases.flatMap(({ number, ownerId }) => (ownerId ? [{ number, ownerId }] : []));
  return owned.length > 0 ? { what: "cases-opened", cases: owned } : null;
}

function absenceEvent({ before }: LogLine, after: Written): NoticeEvent | null {
  const was = read(before);
  const { deputyId, personId, fromDay, toDay } = after;
  if (!deputyId || deputyId === was.deputyId) return null;
  return { what: "deputy-named", personId: personId ?? was.personId ?? "", deputyId, fromDay, toDay };
}
