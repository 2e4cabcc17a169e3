import { type Day, daysBetween, formatDay } from "~/shared/calendar";
import type { Raised, Rung } from "./raised-line";
import type { PromiseFact, PromiseKind } from "./reminder-facts";

const days = (count: number): string => (count === 1 ? "1 day" : `${count} days`);

const RUNG_WORDS: Record<Rung, string> = {
  leader: "told to the CX leader",
  sponsor: "told to the sponsor",
  champion: "told to the executive champion",
};

const DUE_WORDS: Record<PromiseKind, string> = {
  plan: "has to be implemented",
  task: "is due",
  checkIn: "has its check-in",
  pilot: "ends",
  winBack: "is due",
  case: "has to be resolved",
  acknowledge: "waits for an answer to the customer",
};

/** The thing itself, as it stands on the day of the digest. */
export function sayItem({ promise, state }: Raised, day: Day): { title: string; href: string } {
  if (state) return { title: state.title, href: state.href };
  return promise ? sayPromise(promise, day) : { title: "", href: "/" };
}

export function sayPromise(promise: PromiseFact, day: Day): { title: string; href: string } {
  const ahead = daysBetween(day, promise.due);
  const when =
    ahead < 0
      ? `overdue by ${days(-ahead)}`
      : ahead === 0
        ? `${DUE_WORDS[promise.kind]} today`
        : ahead === 1
          ? `${DUE_WORDS[promise.kind]} tomorrow`
          : `${DUE_WORDS[promise.kind]} on ${formatDay(promise.due, "en")}`;
  const what =
    promise.kind === "task" || promise.kind === "winBack"
      ? `${promise.code}: “${promise.title}” ${when}`
      : promise.kind === "checkIn" && ahead < 0
        ? `${promise.code}: its check-in is ${when}`
        : `${promise.code} ${when}`;
  return { title: what, href: promise.href };
}

/** Why this line, in the person's words: "as owner, 18 days overdue". */
export function sayReason(raised: Raised, day: Day, wasQuiet: boolean): string {
  const part = raised.as === null ? "" : `as ${raised.as}, `;
  const waited =
    raised.raisedOn === day
      ? ""
      : `, came up on ${formatDay(raised.raisedOn, "en")}${wasQuiet ? ", a quiet day" : ""}`;
  return `${part}${wordsOf(raised)}${waited}`;
}

function wordsOf({ reason, promise, state, raisedOn }: Raised): string {
  switch (reason.kind) {
    case "lead":
      return reason.days === 0 ? "on the day itself" : `${days(reason.days)} before`;
    case "overdue":
      return `${days(reason.days)} overdue`;
    case "escalation": {
      // A rung that rested is told later than on its day.
      const late = promise ? -daysBetween(raisedOn, promise.due) : reason.days;
      return `${days(late)} overdue, so ${RUNG_WORDS[reason.rung]}`;
    }
    case "state":
      return state?.kind === "wish" ? "you asked to be reminded" : "said once, on the day it came about";
  }
}
