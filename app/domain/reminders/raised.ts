import { type Day, daysBetween } from "~/shared/calendar";
import { type FactIndex, indexOf } from "./fact-index";
import { ladderLines } from "./ladder";
import type { Raised, Reason } from "./raised-line";
import {
  type PromiseFact,
  type PromiseKind,
  type ReminderFacts,
  type ReminderPerson,
  SHORT_LEADS,
  type StateFact,
  USUAL_LEADS,
} from "./reminder-facts";

/** Overdue is said on the first day, on the third, and then on every third. */
export const isOverdueDay = (days: number): boolean => days === 1 || (days >= 3 && days % 3 === 0);

export const leadsOf = (person: Pick<ReminderPerson, "leadDays">): readonly number[] =>
  person.leadDays.length > 0 ? person.leadDays : USUAL_LEADS;

export const isDoneBy = (promise: PromiseFact, day: Day): boolean =>
  promise.doneOn !== null && promise.doneOn <= day;

/** Everything that comes up on one calendar day, before anybody asks who is there to read it. */
export function raisedOn(facts: ReminderFacts, day: Day, index: FactIndex = indexOf(facts)): Raised[] {
  const raised: Raised[] = [];
  for (const promise of facts.promises) {
    if (isDoneBy(promise, day)) continue;
    raised.push(...ownLines(promise, index, day));
    if (promise.due < day) raised.push(...ladderLines(promise, index, day));
  }
  for (const state of facts.states)
    if (state.arisenOn === day)
      for (const id of new Set(state.toldTo)) raised.push(stateLine(state, id, day));
  return raised;
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
function ownLines(promise: PromiseFact, { people }: FactIndex, day: Day): Raised[] {
  const ahead = daysBetween(day, promise.due);
  const { owedBy } = promise;
  return owedBy.flatMap(({ personId, as }, at) => {
    // Whoever owes it in two parts hears of the first.
    if (owedBy.findIndex((owed) => owed.personId === personId) !== at) return [];
    const person = people.get(personId);
    const reason = person && reasonFor(person, ahead, promise.kind);
    return reason
      ? [{ personId, item: promise.key, reason, raisedOn: day, as, promise, state: null, skipped: null }]
      : [];
  });
}

const isShort = (kind: PromiseKind): boolean => kind === "pilot" || kind === "winBack";

function reasonFor(person: ReminderPerson, ahead: number, kind: PromiseKind): Reason | null {
  if (ahead < 0) return isOverdueDay(-ahead) ? { kind: "overdue", days: -ahead } : null;
  const usual = isShort(kind) && person.leadDays.length === 0 ? SHORT_LEADS : leadsOf(person);
  return usual.includes(ahead) ? { kind: "lead", days: ahead } : null;
}
