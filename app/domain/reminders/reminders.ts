import { type Day, daysBetween } from "~/shared/calendar";
import { gatheredDays, isQuiet, openDayFrom } from "../workspace/quiet-days";
import { isDoneBy, keyOf, type Raised, raisedOn } from "./raised";
import { type AwayDays, MOST_LINES, type ReminderFacts, type ReminderPerson } from "./reminder-facts";
import { sayItem, sayReason } from "./reminder-words";

/** One line of somebody's digest. */
export interface DigestLine {
  key: string;
  item: string;
  title: string;
  href: string;
  /** Why it is said, and when it came up where that was a quiet day. */
  why: string;
  raisedOn: Day;
  /** Days overdue on the day of the digest; negative ahead, null for states. */
  late: number | null;
  /** Told to a deputy: for whom, away until when. */
  standsFor: { name: string; until: Day } | null;
}

export interface Digest {
  person: ReminderPerson;
  lines: DigestLine[];
  /** Lines beyond the most one digest holds. */
  more: number;
}

/** What would have been said and is not, with the reason. */
export interface HeldBack {
  key: string;
  personName: string;
  title: string;
  href: string;
  why: string;
}

export interface DigestDay {
  day: Day;
  /** On a quiet day nothing goes out; what comes up waits for the next open day. */
  waitsUntil: Day | null;
  digests: Digest[];
  heldBack: HeldBack[];
}

interface Addressed {
  raised: Raised;
  personId: string;
  standsFor: { name: string; until: Day } | null;
}

/**
 * What every digest of one calendar day would read. Pure: the day is each reader's own, so whoever lives further
 * east gets theirs earlier, and nobody gets another day's.
 */
export function digestsOf(facts: ReminderFacts, day: Day): DigestDay {
  const { calendar } = facts;
  const people = new Map(facts.people.map((person) => [person.id, person]));
  const heldBack: HeldBack[] = [];
  const hold = (raised: Raised, why: string) =>
    heldBack.push({
      key: keyOf(raised),
      personName: people.get(raised.personId)?.name ?? "",
      ...sayItem(raised, day),
      why,
    });
  if (isQuiet(day, calendar)) {
    const next = openDayFrom(day, calendar, 1);
    for (const raised of raisedOn(facts, day)) hold(raised, "a quiet day");
    return { day, waitsUntil: next, digests: [], heldBack };
  }
  const addressed = gatheredDays(day, calendar)
    .flatMap((each) => raisedOn(facts, each))
    .flatMap((raised) => addressedTo(raised, facts, people, day, hold));
  const lines = oncePerItem(addressed, day, hold);
  const digests = facts.people.flatMap((person) => {
    const own = lines
      .filter(({ personId }) => personId === person.id)
      .map((each) => lineOf(each, day))
      .toSorted(byUrgency);
    if (own.length === 0) return [];
    return [{ person, lines: own.slice(0, MOST_LINES), more: Math.max(0, own.length - MOST_LINES) }];
  });
  return { day, waitsUntil: null, digests, heldBack };
}

type Hold = (raised: Raised, why: string) => void;

/** Stop rules and absences: whether it is still to be said, and to whom. */
function addressedTo(
  raised: Raised,
  facts: ReminderFacts,
  people: ReadonlyMap<string, ReminderPerson>,
  day: Day,
  hold: Hold,
): Addressed[] {
  const { promise, state } = raised;
  if (raised.skipped) return no(hold, raised, raised.skipped);
  if (promise && isDoneBy(promise, day)) return no(hold, raised, "done meanwhile");
  if (promise?.rests) return no(hold, raised, promise.rests);
  if (state?.settledOn && state.settledOn <= day) return no(hold, raised, "settled meanwhile");
  const person = people.get(raised.personId);
  if (!person?.active) return no(hold, raised, "no longer active here");
  const away = awayOn(facts.aways, person.id, day);
  if (!away) return [{ raised, personId: person.id, standsFor: null }];
  const deputy = people.get(away.deputyId);
  if (!deputy?.active) return no(hold, raised, "away, and nobody stands in");
  hold(raised, `away; ${deputy.name} stands in`);
  // Standing in is not handed on: a deputy who is away too leaves it until one of them is back.
  if (awayOn(facts.aways, deputy.id, day)) return [];
  return [{ raised, personId: deputy.id, standsFor: { name: person.name, until: away.toDay } }];
}

function no(hold: Hold, raised: Raised, why: string): Addressed[] {
  hold(raised, why);
  return [];
}

const awayOn = (aways: readonly AwayDays[], personId: string, day: Day): AwayDays | null =>
  aways.find((away) => away.personId === personId && away.fromDay <= day && day <= away.toDay) ?? null;

/** A digest says one thing once: the latest word counts, and one's own part before that of somebody away. */
function oncePerItem(addressed: readonly Addressed[], day: Day, hold: Hold): Addressed[] {
  const best = new Map<string, Addressed>();
  const outranks = (a: Addressed, b: Addressed) =>
    a.raised.raisedOn !== b.raised.raisedOn
      ? a.raised.raisedOn > b.raised.raisedOn
      : (a.standsFor === null) > (b.standsFor === null);
  for (const each of addressed) {
    const place = `${each.personId} ${each.raised.item}`;
    const known = best.get(place);
    if (!known) {
      best.set(place, each);
      continue;
    }
    const keeps = outranks(each, known);
    if (keeps) best.set(place, each);
    const dropped = keeps ? known : each;
    hold(dropped.raised, dropped.raised.raisedOn < day ? "said by a later line" : "said already");
  }
  return [...best.values()];
}

function lineOf({ raised, personId, standsFor }: Addressed, day: Day): DigestLine {
  const { title, href } = sayItem(raised, day);
  return {
    key: keyOf({ ...raised, personId }),
    item: raised.item,
    title,
    href,
    why: sayReason(raised, day),
    raisedOn: raised.raisedOn,
    late: raised.promise ? -daysBetween(day, raised.promise.due) : null,
    standsFor,
  };
}

/** The longest overdue first, then what is due soonest, then what came about. */
function byUrgency(a: DigestLine, b: DigestLine): number {
  if (a.late !== b.late) return a.late === null ? 1 : b.late === null ? -1 : b.late - a.late;
  return a.item < b.item ? -1 : a.item > b.item ? 1 : 0;
}
