import { unmet } from "../gate";
import { decide, eventsOf } from "../machines/decide";
import { incomplete, notAllowedNow, type Refusal } from "../refusal";
import { isWinBackStatus, WIN_BACK_LABELS, type WinBackStatus } from "./win-back";
import { winBackMachine } from "./win-back.machine";
import { gatesOf, isCauseGone, removingPlans } from "./win-back.rules";
import { saidBy, type WinBackEvent, type WinBackEventType } from "./win-back-event";
import type { WinBackFacts } from "./win-back-facts";

/** The facts of the case's own row that a move fixes. */
export type WinBackRowFacts = Partial<
  Pick<
    WinBackFacts,
    | "reason"
    | "noFixReason"
    | "earlyReason"
    | "wonOn"
    | "wonMinor"
    | "outcome"
    | "tryAgainOn"
    | "closedOn"
    | "attempt"
    | "nextStep"
    | "nextOn"
  >
>;

export type WinBackDecision =
  | { ok: true; status: WinBackStatus; facts: WinBackRowFacts }
  | { ok: false; refusal: Refusal };

/** Decides a move, purely. */
export function decideWinBack(facts: WinBackFacts, event: WinBackEvent): WinBackDecision {
  if (facts.withdrawn && event.type !== "RETURN") {
    return notAllowedNow(`${facts.code} stands on a loss that was none; there is nobody to win back.`);
  }
  const decision = decide(winBackMachine, facts.status, { facts, said: saidBy(event) }, event);
  if (!decision.taken) return refusalOf(event, facts);
  return { ok: true, status: asStatus(decision.status), facts: broughtBy(event, facts) };
}

/** Nothing is left to be done next. */
const OVER = { nextStep: "", nextOn: null } as const;

function broughtBy(event: WinBackEvent, facts: WinBackFacts): WinBackRowFacts {
  switch (event.type) {
    case "FIX":
      // Where a plan removes the cause, nobody has to explain why none does.
      return {
        noFixReason: removingPlans(facts.plans).length > 0 ? "" : (event.noFixReason ?? facts.noFixReason),
      };
    case "APPROACH":
      // It stays marked as early only where the cause was not shown to be gone.
      return { earlyReason: isCauseGone(facts) ? "" : (event.earlyReason ?? facts.earlyReason) };
    case "WIN":
      return {
        wonOn: event.wonOn,
        wonMinor: event.wonMinor,
        outcome: event.outcome,
        closedOn: facts.today,
        tryAgainOn: null,
        ...OVER,
      };
    case "RETURN":
      return {
        wonOn: event.wonOn,
        wonMinor: event.wonMinor,
        closedOn: event.wonOn ?? facts.today,
        tryAgainOn: null,
        ...OVER,
      };
    case "GIVE_UP":
      return {
        outcome: event.reason,
        closedOn: facts.today,
        tryAgainOn: event.tryAgainOn ?? null,
        ...(event.ended && facts.reason === "" ? { reason: "merger" as const } : {}),
        ...OVER,
      };
    case "TRY_AGAIN":
      return { outcome: "", closedOn: null, tryAgainOn: null, earlyReason: "", attempt: facts.attempt + 1 };
    case "TAKE_BACK":
      return { outcome: "", closedOn: null, wonOn: null, wonMinor: null };
    case "BACK":
      return facts.status === "approaching" ? { earlyReason: "" } : {};
    case "DIAGNOSE":
    case "NEGOTIATE":
      return {};
  }
}

const MOVE_WORDS: Record<WinBackEventType, string> = {
  DIAGNOSE: "called diagnosed",
  FIX: "taken to fixing",
  APPROACH: "taken to approaching",
  NEGOTIATE: "taken to negotiating",
  WIN: "called won back",
  GIVE_UP: "given up",
  TRY_AGAIN: "tried again",
  BACK: "taken a step back",
  TAKE_BACK: "taken back",
  RETURN: "called won back",
};

export const isWinBackMoveFrom = (event: WinBackEventType, status: WinBackStatus): boolean =>
  eventsOf(winBackMachine, status).includes(event);

function refusalOf(event: WinBackEvent, facts: WinBackFacts): { ok: false; refusal: Refusal } {
  const words = MOVE_WORDS[event.type];
  const missing = unmet(gatesOf(event.type, facts, saidBy(event)));
  if (isWinBackMoveFrom(event.type, facts.status) && missing.length > 0) {
    const count = missing.length === 1 ? "one thing is missing" : `${missing.length} things are missing`;
    return incomplete(`${facts.code} cannot be ${words} yet: ${count}.`, missing);
  }
  return notAllowedNow(
    `${facts.code} is “${WIN_BACK_LABELS[facts.status]}”; from there it cannot be ${words}.`,
  );
}

function asStatus(value: string): WinBackStatus {
  if (!isWinBackStatus(value)) throw new Error(`The machine of win-back cases knows no state ${value}.`);
  return value;
}
