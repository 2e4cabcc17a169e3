import { unmet } from "../gate";
import { decide } from "../machines/decide";
import { incomplete, notAllowedNow, type Refusal } from "../refusal";
import { isDrafting, isPlanStatus, PLAN_STATUS_LABELS, type PlanStatus, stepOfStatus } from "./plan";
import { planMachine } from "./plan.machine";
import { gatesOf } from "./plan.rules";
import type { PlanEvent, PlanEventType } from "./plan-event";
import type { PlanFacts } from "./plan-facts";

/** The facts of the plan's own row that a move fixes. */
export type PlanRowFacts = Partial<
  Pick<
    PlanFacts,
    | "firstEndOn"
    | "returnedTo"
    | "returnComment"
    | "approvedById"
    | "startedOn"
    | "earlyReason"
    | "implementedOn"
    | "effectiveOn"
    | "closedOn"
    | "heldFrom"
    | "haltReason"
    | "haltNote"
    | "haltAgreedById"
    | "wakeOn"
  >
>;

export type PlanDecision =
  | {
      ok: true;
      status: PlanStatus;
      /** What to write to the row beside the status. */
      facts: PlanRowFacts;
      /** Names of what has to follow, e.g. "mail.plan-submitted". */
      effects: string[];
    }
  | { ok: false; refusal: Refusal };

/** Where a drafted plan stands by its facts alone; every other state is kept. */
export function settledStatus(facts: PlanFacts): PlanStatus {
  if (!isDrafting(facts.status)) return facts.status;
  return asStatus(decide(planMachine, facts.status, facts, { type: "SETTLE" }).status);
}

/**
 * Decides a move, purely: settle first (a row may stand at a step its facts left), lay what the event
 * brings over the facts, ask the machine.
 */
export function decidePlan(facts: PlanFacts, event: PlanEvent): PlanDecision {
  const status = settledStatus(facts);
  if (event.type === "SETTLE") return { ok: true, status, facts: {}, effects: [] };
  const settled: PlanFacts = { ...facts, status };
  const brought = broughtBy(event, settled);
  const context = { ...settled, ...brought };
  const decision = decide(planMachine, status, context, event);
  if (!decision.taken) return refusalOf(event.type, context);
  return {
    ok: true,
    status: asStatus(decision.status),
    facts: { ...brought, ...leftBehind(event) },
    effects: decision.actions,
  };
}

/** What a move clears once it is made; until then gates still see it. */
const leftBehind = (event: PlanEvent): PlanRowFacts => (event.type === "SUBMIT" ? { returnComment: "" } : {});

/** What an event brings with it: gates are asked with it in place. */
function broughtBy(event: PlanEvent, facts: PlanFacts): PlanRowFacts {
  switch (event.type) {
    case "SUBMIT":
      // The promise is made anew with each submission, until somebody approved it; from then on dates move on record.
      return { firstEndOn: facts.endOn };
    case "RETURN":
      return { returnedTo: event.to, returnComment: event.comment };
    case "APPROVE":
      return { approvedById: event.byId };
    case "START":
      return { startedOn: facts.today, earlyReason: event.earlyReason ?? "" };
    case "IMPLEMENT":
      return { implementedOn: facts.today, effectiveOn: event.effectiveOn };
    case "CLOSE":
      return { closedOn: facts.today };
    case "HOLD":
      return {
        heldFrom: facts.status,
        haltReason: event.reason,
        haltNote: event.note,
        haltAgreedById: event.agreedById,
        wakeOn: event.wakeOn,
      };
    case "RESUME":
      return { haltReason: "", haltNote: "", haltAgreedById: null, wakeOn: null };
    case "CANCEL":
      return {
        haltReason: event.reason,
        haltNote: event.note,
        haltAgreedById: event.agreedById,
        wakeOn: null,
      };
    case "SETTLE":
      return {};
  }
}

const MOVE_WORDS: Record<PlanEventType, string> = {
  SETTLE: "settled",
  SUBMIT: "submitted for review",
  RETURN: "returned",
  APPROVE: "approved",
  START: "started",
  IMPLEMENT: "marked as implemented",
  CLOSE: "closed",
  HOLD: "put on hold",
  RESUME: "resumed",
  CANCEL: "cancelled",
};

/** The state from which a move is made; a draft on its way there is incomplete rather than elsewhere. */
const isOnTheWay = (event: PlanEventType, status: PlanStatus): boolean =>
  isTakenFrom(event, status) || (event === "SUBMIT" && stepOfStatus(status) !== null);

export const isTakenFrom = (event: PlanEventType, status: PlanStatus): boolean =>
  (planMachine.states[status]?.events ?? []).some((each) => each === event);

function refusalOf(event: PlanEventType, facts: PlanFacts): { ok: false; refusal: Refusal } {
  const missing = unmet(gatesOf(event, facts));
  if (isOnTheWay(event, facts.status) && missing.length > 0) {
    return incomplete(
      `${facts.code} cannot be ${MOVE_WORDS[event]} yet: ${countOf(missing.length)}.`,
      missing,
    );
  }
  return notAllowedNow(
    `${facts.code} is “${PLAN_STATUS_LABELS[facts.status]}”; from there it cannot be ${MOVE_WORDS[event]}.`,
  );
}

const countOf = (count: number): string =>
  count === 1 ? "one thing is missing" : `${count} things are missing`;

function asStatus(value: string): PlanStatus {
  if (!isPlanStatus(value)) throw new Error(`The machine of plans knows no state ${value}.`);
  return value;
}
