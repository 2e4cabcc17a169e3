import type { Day } from "~/shared/calendar";
import { actingFor, can, type Verb } from "../access";
import { type Gate, unmet } from "../gate";
import { notAllowedNow, notPermitted, type Refusal } from "../refusal";
import type { Viewer } from "../viewer";
import { isDrafting, isOpen, PLAN_STATUS_LABELS, type PlanStatus } from "./plan";
import { holdersOf, planSubject } from "./plan.access";
import { gatesOf } from "./plan.rules";
import { decidePlan, isTakenFrom, type PlanDecision, settledStatus } from "./plan-decision";
import { PLAN_MOVE_EVENTS, type PlanEvent, type PlanMoveEvent } from "./plan-event";
import type { PlanFacts } from "./plan-facts";
import { listed } from "./wording";

/** What the form of a move asks for; names are those of the fields. */
export type MoveField =
  | "to"
  | "comment"
  | "earlyReason"
  | "effectiveOn"
  | "reason"
  | "note"
  | "agreedById"
  | "wakeOn";

interface MoveKind {
  label: string;
  /** For "you may not …" and "asks to …". */
  words: string;
  verb: Verb;
  asks: readonly MoveField[];
  danger: boolean;
}

const KINDS: Record<PlanMoveEvent, MoveKind> = {
  SUBMIT: { label: "Submit for review", words: "submit it", verb: "plan.edit", asks: [], danger: false },
  APPROVE: { label: "Approve", words: "approve it", verb: "plan.approve", asks: [], danger: false },
  RETURN: {
    label: "Return",
    words: "return it",
    verb: "plan.approve",
    asks: ["to", "comment"],
    danger: false,
  },
  START: { label: "Start", words: "start it", verb: "plan.edit", asks: ["earlyReason"], danger: false },
  IMPLEMENT: {
    label: "Implemented",
    words: "mark it as implemented",
    verb: "plan.edit",
    asks: ["effectiveOn"],
    danger: false,
  },
  CLOSE: { label: "Close", words: "close it", verb: "plan.verify", asks: [], danger: false },
  RESUME: { label: "Resume", words: "resume it", verb: "plan.edit", asks: [], danger: false },
  HOLD: {
    label: "Put on hold",
    words: "put it on hold",
    verb: "plan.edit",
    asks: ["reason", "note", "agreedById", "wakeOn"],
    danger: false,
  },
  CANCEL: {
    label: "Cancel plan",
    words: "cancel it",
    verb: "plan.edit",
    asks: ["reason", "note", "agreedById"],
    danger: true,
  },
  REOPEN: { label: "Reopen as successor", words: "reopen it", verb: "plan.edit", asks: [], danger: false },
};

export const moveLabel = (event: PlanMoveEvent): string => KINDS[event].label;
export const moveWords = (event: PlanMoveEvent): string => KINDS[event].words;
export const verbOfMove = (event: PlanMoveEvent): Verb => KINDS[event].verb;

/** Gates which the form of the move itself answers: they do not block its button. */
const ANSWERED_BY_FORM: Record<string, MoveField> = {
  "start-reached": "earlyReason",
  "effective-date": "effectiveOn",
  "halt-reason": "reason",
  "halt-agreed": "agreedById",
  "wake-up": "wakeOn",
};

export interface PlanMove {
  event: PlanMoveEvent;
  label: string;
  to: PlanStatus | null;
  toLabel: string;
  /** The viewer has the right to make it. */
  permitted: boolean;
  /** In whose place, while that person is away; null when the right is the viewer's own. */
  insteadOf?: { name: string; until: Day } | null;
  gates: Gate[];
  /** What stops it and the form cannot answer. */
  missing: Gate[];
  blocked: boolean;
  /** The one way forward from here. */
  primary: boolean;
  danger: boolean;
  asks: readonly MoveField[];
  /** Without the right: it can be asked of these. */
  requestable: boolean;
  askable: { id: string; name: string }[];
}

const FORWARD: readonly PlanMoveEvent[] = ["SUBMIT", "APPROVE", "START", "IMPLEMENT", "CLOSE", "RESUME"];

const TARGETS: Partial<Record<PlanMoveEvent, PlanStatus>> = {
  SUBMIT: "inReview",
  APPROVE: "approved",
  START: "acting",
  IMPLEMENT: "monitoring",
  CLOSE: "closed",
  HOLD: "onHold",
  CANCEL: "cancelled",
};

/** The moves that exist from the plan's present state, whether open or not: buttons, rail and API are drawn from it. */
export function movesFor(facts: PlanFacts, viewer: Viewer): PlanMove[] {
  const settled: PlanFacts = { ...facts, status: settledStatus(facts) };
  return PLAN_MOVE_EVENTS.filter((event) => isOffered(event, settled.status)).map((event) =>
    moveOf(event, settled, viewer),
  );
}

/** Submitting is offered all through drafting: it is what the missing items are missing for. */
function isOffered(event: PlanMoveEvent, status: PlanStatus): boolean {
  if (event === "REOPEN") return status === "closed";
  if (event === "SUBMIT") return isDrafting(status);
  return isTakenFrom(event, status);
}

function moveOf(event: PlanMoveEvent, facts: PlanFacts, viewer: Viewer): PlanMove {
  const { verb, asks, label, danger } = KINDS[event];
  const permitted = can(viewer, verb, planSubject(facts));
  const standing = actingFor(viewer, verb, planSubject(facts));
  const isAsked = ({ id }: Gate): boolean => {
    const field = ANSWERED_BY_FORM[id];
    return field !== undefined && asks.includes(field);
  };
  // What the form asks is not missing beforehand; a start that lies ahead is worth showing all the same.
  const gates = gatesOfMove(event, facts, permitted ? viewer.personId : null).filter(
    (gate) => gate.met || gate.waitsForTime || !isAsked(gate),
  );
  const missing = unmet(gates).filter((gate) => !isAsked(gate));
  const askable = permitted ? [] : holdersOf(verb, facts).map(({ id, name }) => ({ id, name }));
  const to = event === "RESUME" ? facts.heldFrom : (TARGETS[event] ?? null);
  return {
    event,
    label,
    to,
    toLabel: to ? PLAN_STATUS_LABELS[to] : "",
    permitted,
    insteadOf: standing && { name: standing.name, until: standing.until },
    gates,
    missing,
    blocked: missing.length > 0,
    primary: FORWARD.includes(event),
    danger,
    asks,
    requestable: !permitted && !viewer.auditor && askable.length > 0,
    askable,
  };
}

function gatesOfMove(event: PlanMoveEvent, facts: PlanFacts, approverId: string | null): Gate[] {
  if (event === "REOPEN") return [];
  // Reasons of an earlier hold say nothing about the next one.
  if (event === "HOLD" || event === "CANCEL") {
    return gatesOf(event, { ...facts, haltReason: "", haltAgreedById: null, wakeOn: null });
  }
  if (event === "APPROVE") return gatesOf(event, { ...facts, approvedById: approverId });
  return gatesOf(event, facts);
}

/** Those who could be asked, in words: "Ask Mara Okafor or Ilse Brandt." */
export function whomToAsk(event: PlanMoveEvent, facts: PlanFacts): string {
  const names = holdersOf(KINDS[event].verb, facts).map(({ name }) => name);
  if (names.length === 0) return "Nobody here has that right at the moment; an administrator can give it.";
  const few = names.slice(0, 3);
  return `Ask ${few.length > 1 ? `${listed(few.slice(0, -1))} or ${few.at(-1)}` : few[0]}.`;
}

/** Null when the viewer may make the move; else a refusal that lists the same gates and says whom to ask. */
export function rightRefusal(
  event: PlanMoveEvent,
  facts: PlanFacts,
  viewer: Viewer,
): { ok: false; refusal: Refusal } | null {
  const { verb, words } = KINDS[event];
  if (can(viewer, verb, planSubject(facts))) return null;
  const missing = unmet(gatesOfMove(event, facts, null));
  return notPermitted(`You have no right to ${words}. ${whomToAsk(event, facts)}`, missing);
}

/** May you, then what is missing: the whole decision of a move made by a person. */
export function decideFor(
  viewer: Viewer,
  facts: PlanFacts,
  event: PlanEvent & { type: PlanMoveEvent },
): PlanDecision {
  return rightRefusal(event.type, facts, viewer) ?? decidePlan(facts, event);
}

/** A closed plan stays closed; whoever may edit it may begin its successor. */
export function reopenRefusal(facts: PlanFacts, viewer: Viewer): { ok: false; refusal: Refusal } | null {
  const refused = rightRefusal("REOPEN", facts, viewer);
  if (refused) return refused;
  if (facts.status === "closed") return null;
  const hint = isOpen(facts.status) ? "it is still open" : "a cancelled plan is begun anew";
  return notAllowedNow(`Only a closed plan is reopened as a successor; ${hint}.`);
}
