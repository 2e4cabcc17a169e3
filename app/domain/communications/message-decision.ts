import { unmet } from "../gate";
import { decide } from "../machines/decide";
import { incomplete, notAllowedNow, notFound, type Refusal } from "../refusal";
import { MESSAGE_STATE_LABELS, MESSAGE_STATES, type MessageState } from "./communication";
import { messageMachine } from "./message.machine";
import { gatesOf, versionOf } from "./message.rules";
import { saidBy, type VersionEvent, type VersionEventType } from "./message-event";
import type { MessageFacts } from "./message-facts";

export type VersionDecision =
  | { ok: true; status: MessageState; effects: string[] }
  | { ok: false; refusal: Refusal };

const MOVE_WORDS: Record<VersionEventType, string> = {
  SUBMIT: "submitted",
  RETURN: "returned",
  APPROVE: "approved",
  FALL: "sent back",
  REWRITE: "written anew",
  SCHEDULE: "scheduled",
  UNSCHEDULE: "taken off its hour",
  SEND: "sent",
  FINISH: "called sent",
  CONTINUE: "sent to the rest",
  CLOSE: "closed",
  CANCEL: "cancelled",
};

export const isVersionMoveFrom = (event: VersionEventType, status: MessageState): boolean =>
  (messageMachine.states[status]?.events ?? []).some((each) => each === event);

/** Decides a move of one version, purely. */
export function decideVersion(facts: MessageFacts, versionId: string, event: VersionEvent): VersionDecision {
  const version = versionOf(facts, versionId);
  if (!version) return notFound("audience of this message");
  const context = { facts, versionId, said: saidBy(event) };
  const decision = decide(messageMachine, version.status, context, event);
  if (decision.taken) {
    return { ok: true, status: asMessageState(decision.status), effects: decision.actions };
  }
  const words = MOVE_WORDS[event.type];
  const named = `${facts.code} for ${version.audience}`;
  const missing = unmet(gatesOf(event.type, facts, versionId, context.said));
  if (isVersionMoveFrom(event.type, version.status) && missing.length > 0) {
    const count = missing.length === 1 ? "one thing is missing" : `${missing.length} things are missing`;
    return incomplete(`${named} cannot be ${words} yet: ${count}.`, missing);
  }
  return notAllowedNow(
    `${named} is “${MESSAGE_STATE_LABELS[version.status]}”; from there it cannot be ${words}.`,
  );
}

const isMessageState = (value: string): value is MessageState =>
  (MESSAGE_STATES as readonly string[]).includes(value);

export function asMessageState(value: string): MessageState {
  if (!isMessageState(value)) throw new Error(`The machine of messages knows no state ${value}.`);
  return value;
}
