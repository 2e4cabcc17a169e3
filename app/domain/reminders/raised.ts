import { type Day, daysBetween } from "~/shared/calendar";
import {
  type PromiseFact,
  type ReminderFacts,
  type ReminderPerson,
  type StateFact,
  USUAL_LEADS,
} from "./reminder-facts";

export type Rung = "leader" | "sponsor" | "champion";
const RUNGS: readonly Rung[] = ["leader", "sponsor", "champion"];

export type Reason =
  | { kind: "lead"; days: number }
  | { kind: "overdue"; days: number }
  | { kind: "escalation"; days: number; rung: Rung }
  | { kind: "state" };

/** One thing to tell one person, on the day on which it came up. */
export interface Raised {
  personId: string;
  item: string;
  reason: Reason;
  raisedOn: Day;
  as: "owner" | "deputy" | "assignee" | null;
  promise: PromiseFact | null;
  state: StateFact | null;
  /** Known beforehand not to be said: the person stands on an earlier rung, too. */
  skipped: string | null;
}

/** Overdue is said on the first day, on the third, and then on every third. */
export const isOverdueDay = (days: number): boolean => days === 1 || (days >= 3 && days % 3 === 0);

export const leadsOf = (person: Pick<ReminderPerson, "leadDays">): readonly number[] =>
  person.leadDays.length > 0 ? person.leadDays : USUAL_LEADS;

/** The ledger's key: nothing is said twice to the same person for the same reason and day. */
export const keyOf = ({ personId, item, reason, raisedOn }: Raised): string =>
  [personId, item, wordOf(reason), raisedOn].join(" ");

const wordOf = (reason: Reason): string =>
  reason.kind === "lead"
    ? `T-${reason.days}`
    : reason.kind === "overdue"
      ? `T+${reason.days}`
      : reason.kind === "escalation"
        ? `${reason.rung}+${reason.days}`
        : "state";

export const isDoneBy = (promise: PromiseFact, day: Day): boolean =>
  promise.doneOn !== null && promise.doneOn <= day;

/** Everything that comes up on one calendar day, before anybody asks who is there to read it. */
export function raisedOn(facts: ReminderFacts, day: Day): Raised[] {
  const people = new Map(facts.people.map((person) => [person.id, person]));
  return [
    ...facts.promises.flatMap((promise) =>
      isDoneBy(promise, day) ? [] : [...ownLines(promise, people, day), ...ladderLines(promise, facts, day)],
    ),
    ...facts.states.flatMap((state) =>
      state.arisenOn === day ? [...new Set(state.toldTo)].map((id) => stateLine(state, id, day)) : [],
    ),
  ];
}

const stateLine = (state: StateFact, personId: string, day: Day): Raised => ({
  personId,
  item: state.key,
  reason: { kind: "state" },
  raisedOn: day,
  as: null,
  promise: null,
  state,
  skipped: null,
});

/** Whoever owes it hears before, on the day, and while it is late; each by their own lead times. */
function ownLines(promise: PromiseFact, people: ReadonlyMap<string, ReminderPerson>, day: Day): Raised[] {
  const ahead = daysBetween(day, promise.due);
  const once = new Map(promise.owedBy.toReversed().map((owed) => [owed.personId, owed]));
  return promise.owedBy
    .filter((owed) => once.get(owed.personId) === owed)
    .flatMap(({ personId, as }) => {
      const person = people.get(personId);
      if (!person) return [];
      const reason: Reason | null =
        ahead >= 0
          ? leadsOf(person).includes(ahead)
            ? { kind: "lead", days: ahead }
            : null
          : isOverdueDay(-ahead)
            ? { kind: "overdue", days: -ahead }
            : null;
      return reason
        ? [{ personId, item: promise.key, reason, raisedOn: day, as, promise, state: null, skipped: null }]
        : [];
    });
}

/** Whom a rung names, in order; those who owe the work are no rung above themselves. */
function onRung(rung: Rung, promise: PromiseFact, facts: ReminderFacts): string[] {
  const named =
    rung === "leader" ? facts.leaderIds : rung === "sponsor" ? [promise.sponsorId] : [facts.championId];
  const owing = new Set(promise.owedBy.map(({ personId }) => personId));
  return named.filter((id): id is string => id !== null && !owing.has(id));
}

/** The ladder climbs one step on each of its days; whoever stands on two rungs gets one letter, the first. */
function ladderLines(promise: PromiseFact, facts: ReminderFacts, day: Day): Raised[] {
  const late = -daysBetween(day, promise.due);
  return facts.escalationDays.flatMap((days, step) => {
    const rung = RUNGS[step];
    if (!rung || days !== late) return [];
    const told = new Set(RUNGS.slice(0, step).flatMap((each) => onRung(each, promise, facts)));
    return onRung(rung, promise, facts).map((personId) => ({
      personId,
      item: promise.key,
      reason: { kind: "escalation" as const, days, rung },
      raisedOn: day,
      as: null,
      promise,
      state: null,
      skipped: told.has(personId) ? "stands on an earlier rung too and was told there" : null,
    }));
  });
}
