import type { LogLine } from "./log-line";
import type { NoticeKind } from "./notice";
import type { NoticeEvent } from "./notice-event";
import type { NoticeGround } from "./notice-ground";

/** Unread notices that an event has answered: nobody has to be reminded of them any more. */
export interface Settled {
  abouts: readonly string[];
  /** Of these kinds alone; null: of every kind. */
  kinds: readonly NoticeKind[] | null;
  /** Of this person alone; null: of everybody. */
  personId: string | null;
}

/**
 * Whoever acts on a record has seen what was told of it before. And what was asked is asked of nobody once it is
 * answered, by whomever.
 */
export function settledBy(
  event: NoticeEvent,
  line: LogLine,
  { answered: requests, reviewed }: Pick<NoticeGround, "answered" | "reviewed">,
): Settled[] {
  const { actorId, recordId, planId } = line;
  const own = placeOf(event, line);
  const seen: Settled[] = own ? [{ abouts: [own], kinds: null, personId: actorId }] : [];
  const answered = (...abouts: string[]): Settled[] => [
    { abouts, kinds: ["approval", "request"], personId: null },
  ];
  switch (event.what) {
    case "plan-moved":
      return planId && event.move !== "submitted"
        ? [...seen, ...answered(`plan:${planId}`, ...requests.map(({ requestId }) => `request:${requestId}`))]
        : seen;
    case "move-answered":
      return [...seen, ...answered(`request:${event.requestId}`)];
    case "date-answered":
    case "date-withdrawn":
      return [...seen, ...answered(`date-request:${event.dateMoveId}`, `task-date:${event.dateMoveId}`)];
    case "funding-answered":
    case "funding-withdrawn":
      return [...seen, ...answered(`funding:${event.requestId}`)];
    case "message-answered":
      return [...seen, ...answered(`message-question:${event.questionId}`)];
    case "message-approved":
    case "message-returned":
    case "message-withdrawn":
      // While another of its audiences waits, those who may approve are still asked.
      return reviewed?.waits === 0 ? [...seen, ...answered(`message:${recordId}`)] : seen;
    case "pilot-decided":
      return [...seen, ...answered(`pilot:${recordId}`)];
    case "task-moved":
      return event.move === "blocked" ? seen : [...seen, ...answered(`task:${recordId}`)];
    default:
      return seen;
  }
}

/** Where whoever did it was; a comment's line stands under its task, or bears the comment's own id under a plan. */
function placeOf(event: NoticeEvent, { noun, recordId, planId }: LogLine): string | null {
  if (noun === "task") return `task:${recordId}`;
  if (noun === "pilot" || noun === "funding") return `pilot:${recordId}`;
  if (noun === "communication") return `message:${recordId}`;
  if (noun === "plan") return `plan:${recordId}`;
  if (event.what !== "commented") return null;
  return event.commentId === recordId ? `plan:${planId}` : `task:${recordId}`;
}
