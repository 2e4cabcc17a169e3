import { type Day, daysBetween, formatDay } from "~/shared/calendar";
import { can } from "../access";
import type { Viewer } from "../viewer";
import { isOpen, isPromised, PLAN_STATUS_LABELS } from "./plan";
import { couldDo, planSubjectOf, type Standing, standingOf } from "./plan.access";
import type { PlanFacts } from "./plan-facts";

export type DateMoveStatus = "requested" | "accepted" | "declined" | "withdrawn";

export interface MovedDate {
  status: DateMoveStatus;
}

/** Commitment integrity: how often the end was moved, and how far it lies from what was first promised. */
export function promiseKept(
  firstEndOn: Day | null,
  endOn: Day | null,
  moves: readonly MovedDate[],
): { moves: number; days: number } {
  return {
    moves: moves.filter(({ status }) => status === "accepted").length,
    days: firstEndOn && endOn ? daysBetween(firstEndOn, endOn) : 0,
  };
}

/** The sponsor, an executive or a leader agrees to a new date: never whoever asked, nor those who owe the work. */
export function mayAnswerDate(viewer: Viewer, plan: Standing, requestedById: string): boolean {
  if ([requestedById, plan.ownerId, plan.deputyId].includes(viewer.personId)) return false;
  const subject = planSubjectOf(plan);
  return (
    can(viewer, "plan.approve", subject) || (viewer.role === "leader" && can(viewer, "plan.edit", subject))
  );
}

export const mayAcceptDate = (viewer: Viewer, facts: PlanFacts, requestedById: string): boolean =>
  mayAnswerDate(viewer, standingOf(facts), requestedById);

/** Of whom a new date is asked: the sponsor where there is one, and whoever stands in while they are away. */
export function dateAskers(facts: PlanFacts): string {
  const { sponsor } = facts;
  if (!sponsor || !couldDo(sponsor, "plan.approve", facts)) return "";
  return sponsor.away ? `${sponsor.away.deputyName}, who stands in for ${sponsor.name}` : sponsor.name;
}

type DateFacts = Pick<
  PlanFacts,
  "code" | "status" | "heldFrom" | "endOn" | "startOn" | "firstEndOn" | "today" | "checkIns"
>;

export const isDateMovable = ({ status, heldFrom }: Pick<PlanFacts, "status" | "heldFrom">): boolean =>
  isPromised(status) || (status === "onHold" && heldFrom !== null && isPromised(heldFrom));

/** The problem with a new end in words, `null` when it can be asked for. */
export function newEndProblem(facts: DateFacts, toDay: Day): string | null {
  if (toDay === facts.endOn) return "This is the end already.";
  if (facts.startOn !== null && toDay <= facts.startOn) {
    return `The end has to lie after the start, ${formatDay(facts.startOn, "en")}.`;
  }
  if (toDay < facts.today) return "A promise lies ahead: choose today or a later day.";
  const beyond = facts.checkIns.filter(({ day, heldOn }) => heldOn === null && day >= toDay).at(-1);
  return beyond
    ? `The check-in of ${formatDay(beyond.day, "en")} would not lie before it; hold it first, or choose a later day.`
    : null;
}

/** Why no new end can be asked for at all now; null when one can. */
export const notMovable = (facts: DateFacts): string | null =>
  isDateMovable(facts) && facts.endOn !== null
    ? null
    : `${facts.code} is “${PLAN_STATUS_LABELS[facts.status]}”; a new end is asked for between its submission and its implementation.`;

/** Why a request cannot be accepted any more, though it could be asked for; null when it can. */
export function acceptProblem(facts: DateFacts, move: { toDay: Day }): string | null {
  if (!isOpen(facts.status)) return `${facts.code} has ended; its dates stay as they are.`;
  const blocked = notMovable(facts) ?? newEndProblem(facts, move.toDay);
  return blocked === null ? null : `${blocked} Decline it with a word; another day can be asked for then.`;
}

/** One asked-for date as it is kept for ever. */
interface DateRecord {
  id: string;
  fromDay: Day;
  toDay: Day;
  status: DateMoveStatus;
}

/** A plan's end with everything that was ever asked of it. */
export interface DateLedger {
  endOn: Day;
  firstEndOn: Day;
  records: readonly DateRecord[];
}

type DateStep =
  | { kind: "request"; id: string; toDay: Day }
  | { kind: "accept" | "decline" | "withdraw"; id: string };

/**
 * What a step leaves behind; the same ledger when it is not possible. Records are only ever added or answered once:
 * there is no step that takes one away.
 */
export function afterStep(ledger: DateLedger, step: DateStep): DateLedger {
  if (step.kind === "request") {
    const waiting = ledger.records.some(({ status }) => status === "requested");
    if (waiting || step.toDay === ledger.endOn) return ledger;
    const record: DateRecord = {
      id: step.id,
      fromDay: ledger.endOn,
      toDay: step.toDay,
      status: "requested",
    };
    return { ...ledger, records: [...ledger.records, record] };
  }
  const asked = ledger.records.find(({ id, status }) => id === step.id && status === "requested");
  if (!asked) return ledger;
  const status = ANSWERS[step.kind];
  return {
    ...ledger,
    endOn: step.kind === "accept" ? asked.toDay : ledger.endOn,
    records: ledger.records.map((record) => (record === asked ? { ...record, status } : record)),
  };
}

const ANSWERS = { accept: "accepted", decline: "declined", withdraw: "withdrawn" } as const;
