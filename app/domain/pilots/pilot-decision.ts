import { unmet } from "../gate";
import { decide } from "../machines/decide";
import { incomplete, notAllowedNow, type Refusal } from "../refusal";
import { PILOT_STATUS_LABELS, PILOT_STATUSES, type PilotStatus } from "./pilot";
import { pilotMachine } from "./pilot.machine";
import { gatesOf } from "./pilot.rules";
import { type PilotEvent, type PilotEventType, saidBy } from "./pilot-event";
import type { PilotFacts } from "./pilot-facts";

/** The facts of the pilot's own row that a move fixes. */
export interface PilotRowFacts {
  startedOn?: PilotFacts["startedOn"];
  endedOn?: PilotFacts["endedOn"];
  earlyStopReason?: string;
  decidedOn?: PilotFacts["endedOn"];
  dropReason?: string;
  round?: number;
  startOn?: PilotFacts["startOn"];
  endOn?: PilotFacts["endOn"];
  assignedAt?: Date | null;
  seed?: string;
  assignment?: PilotFacts["assignment"];
}

export type PilotDecision =
  | {
      ok: true;
      status: PilotStatus;
      /** What to write to the row beside the status. */
      facts: PilotRowFacts;
      /** Names of what has to follow, e.g. "mail.pilot-started". */
      effects: string[];
    }
  | { ok: false; refusal: Refusal };

/** Where a pilot stands by its facts alone: a design that came undone is no design. */
export function settledPilotStatus(facts: PilotFacts): PilotStatus {
  return asStatus(decide(pilotMachine, facts.status, { facts, said: {} }, { type: "SETTLE" }).status);
}

/** Decides a move, purely: settle first (a row may stand where its facts left), then ask the machine. */
export function decidePilot(facts: PilotFacts, event: PilotEvent): PilotDecision {
  const status = settledPilotStatus(facts);
  if (event.type === "SETTLE") return { ok: true, status, facts: {}, effects: [] };
  const context = { facts: { ...facts, status }, said: saidBy(event) };
  const decision = decide(pilotMachine, status, context, event);
  if (!decision.taken) return refusalOf(event, context.facts);
  return {
    ok: true,
    status: asStatus(decision.status),
    facts: broughtBy(event, facts),
    effects: decision.actions,
  };
}

function broughtBy(event: PilotEvent, facts: PilotFacts): PilotRowFacts {
  switch (event.type) {
    case "START":
      return { startedOn: facts.today };
    case "END":
      // Data counts up to the planned end even where the end is only noticed later.
      return facts.endOn !== null && facts.endOn <= facts.today
        ? { endedOn: facts.endOn, earlyStopReason: "" }
        : { endedOn: facts.today, earlyStopReason: event.earlyReason ?? "" };
    case "SCALE":
    case "STOP":
      return { decidedOn: facts.today };
    case "ITERATE":
      // The next round begins with the words of the last, and with units, dates and draws of its own.
      return {
        round: facts.round + 1,
        startOn: null,
        endOn: null,
        startedOn: null,
        endedOn: null,
        earlyStopReason: "",
        assignedAt: null,
        seed: "",
        assignment: "chosen",
      };
    case "DROP":
      return { decidedOn: facts.today, dropReason: event.reason };
    case "SETTLE":
    case "DESIGN":
    case "FUND":
      return {};
  }
}

const MOVE_WORDS: Record<PilotEventType, string> = {
  SETTLE: "settled",
  DESIGN: "called designed",
  FUND: "funded",
  START: "started",
  END: "ended",
  SCALE: "scaled",
  ITERATE: "iterated",
  STOP: "stopped",
  DROP: "given up",
};

export const isPilotMoveFrom = (event: PilotEventType, status: PilotStatus): boolean =>
  (pilotMachine.states[status]?.events ?? []).some((each) => each === event);

function refusalOf(event: PilotEvent, facts: PilotFacts): { ok: false; refusal: Refusal } {
  const missing = unmet(gatesOf(event.type, facts, saidBy(event)));
  const words = MOVE_WORDS[event.type];
  if (isPilotMoveFrom(event.type, facts.status) && missing.length > 0) {
    const count = missing.length === 1 ? "one thing is missing" : `${missing.length} things are missing`;
    return incomplete(`${facts.code} cannot be ${words} yet: ${count}.`, missing);
  }
  return notAllowedNow(
    `${facts.code} is “${PILOT_STATUS_LABELS[facts.status]}”; from there it cannot be ${words}.`,
  );
}

export const isPilotStatus = (value: string): value is PilotStatus =>
  (PILOT_STATUSES as readonly string[]).includes(value);

function asStatus(value: string): PilotStatus {
  if (!isPilotStatus(value)) throw new Error(`The machine of pilots knows no state ${value}.`);
  return value;
}
