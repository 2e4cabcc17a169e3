import type { Day } from "~/shared/calendar";
import type { AcknowledgedFact } from "./acknowledgement";
import type { AwayDays, ReminderFacts, ReminderPerson } from "./reminder-facts";

/** The facts, found by what is asked of them thousands of times a day. */
export interface FactIndex {
  facts: ReminderFacts;
  people: ReadonlyMap<string, ReminderPerson>;
  wordsOn(item: string): readonly AcknowledgedFact[];
  awayOn(personId: string, day: Day): AwayDays | null;
}

const NONE: readonly never[] = [];

export function indexOf(facts: ReminderFacts): FactIndex {
  const people = new Map(facts.people.map((person) => [person.id, person]));
  const words = groupBy(facts.acknowledged, ({ item }) => item);
  const aways = groupBy(facts.aways, ({ personId }) => personId);
  return {
    facts,
    people,
    wordsOn: (item) => words.get(item) ?? NONE,
    awayOn: (personId, day) =>
      aways.get(personId)?.find((away) => away.fromDay <= day && day <= away.toDay) ?? null,
  };
}

export function groupBy<T>(list: readonly T[], keyOf: (each: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const each of list) {
    const key = keyOf(each);
    const known = groups.get(key);
    if (known) known.push(each);
    else groups.set(key, [each]);
  }
  return groups;
}
