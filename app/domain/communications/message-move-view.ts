import { type Gate, unmet } from "../gate";
import { isOver, type MessageState } from "./communication";
import { gatesOf } from "./message.rules";
import { reachWords } from "./message-card";
import { isVersionMoveFrom } from "./message-decision";
import type { VersionMoveEvent } from "./message-event";
import type { MessageFacts } from "./message-facts";

/** Gates which the form of the move itself answers: they do not block its button. */
const ANSWERED_BY_FORM: ReadonlySet<string> = new Set(["reason", "hour"]);

interface ViewOfMove {
  code: string;
  subject: string;
  status: MessageState;
  versions: { id: string; version: number; audience: string; hint: string | null; missing: Gate[] }[];
  only: string | null;
  permitted: boolean;
  whom: string;
}

/** The audiences a move could be for, each with what it lacks. */
export function messageMoveView(
  facts: MessageFacts,
  event: VersionMoveEvent,
  ask: { by: string; only: string | null; permitted: boolean; whom: string },
): ViewOfMove {
  return {
    code: facts.code,
    subject: facts.subject,
    status: facts.status,
    versions: facts.versions
      .filter(({ status }) => isVersionMoveFrom(event, status))
      // A draft is one already.
      .filter(({ status }) => event !== "REWRITE" || status === "inReview" || status === "approved")
      .map((version) => ({
        id: version.id,
        version: version.version,
        audience: version.audience,
        hint: isOver(version.status) ? null : reachWords(version),
        missing: unmet(gatesOf(event, facts, version.id, { by: ask.by })).filter(
          ({ id }) => !ANSWERED_BY_FORM.has(id),
        ),
      })),
    only: facts.versions.some(({ id }) => id === ask.only) ? ask.only : null,
    permitted: ask.permitted,
    whom: ask.whom,
  };
}
