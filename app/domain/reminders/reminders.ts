import { type Day, daysBetween, formatDay } from "~/shared/calendar";
import { isQuiet, openDayFrom } from "../workspace/quiet-days";
import { restsOn } from "./acknowledgement";
import { type FactIndex, groupBy, indexOf } from "./fact-index";
import { daysFor } from "./gathering";
import { isDoneBy, raisedOn } from "./raised";
import { keyOf, kindOf, type Raised, reasonWord } from "./raised-line";
import { MOST_LINES, type ReminderFacts, type ReminderPerson } from "./reminder-facts";
import type { ReminderKind } from "./reminder-kinds";
import { sayItem, sayReason } from "./reminder-words";

/** One line of somebody's digest. */
export interface DigestLine {
  key: string;
  item: string;
  kind: ReminderKind;
  /** As the ledger keeps it: "T-1", "sponsor+14". */
  reason: string;
  title: string;
  href: string;
  /** Why it is said, and when it came up where that was an earlier day. */
  why: string;
  raisedOn: Day;
  /** Days overdue on the day of the digest; negative ahead, null for states. */
  late: number | null;
  /** Told to a deputy: for whom, away until when. */
  standsFor: { name: string; until: Day } | null;
  planId: string | null;
}

export interface Digest {
  person: ReminderPerson;
  lines: DigestLine[];
  /** Lines beyond the most one digest holds. */
  more: number;
  beyond: DigestLine[];
}

/** What would have been said and is not, with the reason. */
export interface HeldBack {
  key: string;
  personId: string;
  personName: string;
  item: string;
  reason: string;
  raisedOn: Day;
  title: string;
  href: string;
  why: string;
  planId: string | null;
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
 * What every digest of one calendar day reads: the same for what is sent and for the dry run. Pure: the day is each
 * reader's own, so whoever lives further east gets theirs earlier, and nobody gets another day's. Seen from `today`, open
 * days before the asked one have digests of their own.
 */
export function digestsOf(facts: ReminderFacts, day: Day, today: Day = day): DigestDay {
  const { calendar } = facts;
  const index = indexOf(facts);
  const heldBack: HeldBack[] = [];
  const hold: Hold = (raised, why) => heldBack.push(heldOf(raised, why, index, day));
  if (isQuiet(day, calendar)) {
    for (const raised of raisedOn(facts, day, index)) hold(raised, "a quiet day");
    return { day, waitsUntil: openDayFrom(day, calendar, 1), digests: [], heldBack };
  }
  const windows = windowsOf(facts, day, today);
  const addressed = windows.days.flatMap((each) =>
    raisedOn(facts, each, index).flatMap((raised) =>
      addressedTo(raised, { index, day, hold, isIn: (personId) => windows.isIn(personId, each) }),
    ),
  );
  const said = groupBy(oncePerItem(addressed, day, hold), ({ personId }) => personId);
  const digests = facts.people.flatMap((person) => {
    const own = (said.get(person.id) ?? []).map((each) => lineOf(each, facts, day)).toSorted(byUrgency);
    if (own.length === 0) return [];
    const beyond = own.slice(MOST_LINES);
    return [{ person, lines: own.slice(0, MOST_LINES), more: beyond.length, beyond }];
  });
  return { day, waitsUntil: null, digests, heldBack };
}

/** Which days each person's digest gathers, and all of them together. */
function windowsOf(facts: ReminderFacts, day: Day, today: Day) {
  // People whose digests stand alike share their days.
  const byLast = new Map<Day | null, ReadonlySet<Day>>();
  const windows = new Map<string, ReadonlySet<Day>>();
  for (const person of facts.people) {
    const last = person.active ? person.lastDigestOn : null;
    let days = byLast.get(last);
    if (!days) {
      days = new Set(daysFor({ lastDigestOn: last }, day, today, facts.calendar));
      byLast.set(last, days);
    }
    windows.set(person.id, days);
  }
  const days = [...new Set([...byLast.values()].flatMap((each) => [...each]))].toSorted();
  return { days, isIn: (personId: string, each: Day) => windows.get(personId)?.has(each) ?? each === day };
}

type Hold = (raised: Raised, why: string) => void;

const heldOf = (raised: Raised, why: string, { people }: FactIndex, day: Day): HeldBack => ({
  key: keyOf(raised),
  personId: raised.personId,
  personName: people.get(raised.personId)?.name ?? "",
  item: raised.item,
  reason: reasonWord(raised.reason),
  raisedOn: raised.raisedOn,
  ...sayItem(raised, day),
  why,
  planId: planOf(raised),
});

const planOf = ({ promise, state }: Raised): string | null => promise?.planId ?? state?.planId ?? null;

interface Around {
  index: FactIndex;
  day: Day;
  hold: Hold;
  /** Whether the day of the line belongs to somebody's digest. */
  isIn(personId: string): boolean;
}

/** Stop rules and absences: whether it is still to be said, and to whom. */
function addressedTo(raised: Raised, { index, day, hold, isIn }: Around): Addressed[] {
  const person = index.people.get(raised.personId);
  const away = person && index.awayOn(person.id, day);
  const own = isIn(raised.personId);
  if (!own && !away) return [];
  const why = stopOf(raised, person, index, day);
  if (why) return own ? no(hold, raised, why) : [];
  if (!person) return [];
  if (!away) return [{ raised, personId: person.id, standsFor: null }];
  const deputy = index.people.get(away.deputyId);
  if (!deputy?.active) return own ? no(hold, raised, "away, and nobody stands in") : [];
  if (own) hold(raised, `away; ${deputy.name} stands in`);
  // Standing in is not handed on: a deputy who is away too leaves it until one of them is back.
  if (!isIn(deputy.id) || index.awayOn(deputy.id, day)) return [];
  // What the deputy has turned off or knows already is not said to them for somebody else either.
  if (quietTo(raised, deputy, index, day)) return [];
  return [{ raised, personId: deputy.id, standsFor: { name: person.name, until: away.toDay } }];
}

/** Why it is not said any more, or not to this person. */
function stopOf(
  raised: Raised,
  person: ReminderPerson | undefined,
  index: FactIndex,
  day: Day,
): string | null {
  const { promise, state } = raised;
  if (raised.skipped) return raised.skipped;
  if (promise && isDoneBy(promise, day)) return "done meanwhile";
  if (promise?.rests) return promise.rests;
  if (state?.settledOn && state.settledOn <= day) return "settled meanwhile";
  if (!person?.active) return "no longer active here";
  return quietTo(raised, person, index, day);
}

/** What one person has said of it: that they know, or that they do not want to hear of such things. */
function quietTo(raised: Raised, person: ReminderPerson, index: FactIndex, day: Day): string | null {
  const { promise } = raised;
  const known =
    promise &&
    index.wordsOn(raised.item).find((said) => said.personId === person.id && restsOn(said, promise.due, day));
  if (known) return `acknowledged until ${formatDay(known.untilDay, "en")}`;
  return person.mutedKinds.includes(kindOf(raised)) ? "turned off by their own choice" : null;
}

function no(hold: Hold, raised: Raised, why: string): Addressed[] {
  hold(raised, why);
  return [];
}

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
    // What was raised for somebody away is in their own account already.
    if (dropped.standsFor === null)
      hold(dropped.raised, dropped.raised.raisedOn < day ? "said by a later line" : "said already");
  }
  return [...best.values()];
}

function lineOf({ raised, personId, standsFor }: Addressed, facts: ReminderFacts, day: Day): DigestLine {
  const { title, href } = sayItem(raised, day);
  return {
    key: keyOf({ ...raised, personId }),
    item: raised.item,
    kind: kindOf(raised),
    reason: reasonWord(raised.reason),
    title,
    href,
    why: sayReason(raised, day, isQuiet(raised.raisedOn, facts.calendar)),
    raisedOn: raised.raisedOn,
    late: raised.promise ? -daysBetween(day, raised.promise.due) : null,
    standsFor,
    planId: planOf(raised),
  };
}

/** First what waits for a decision, then the longest overdue, then what is due soonest, then what came about. */
function byUrgency(a: DigestLine, b: DigestLine): number {
  const [first, second] = [a.kind === "decision", b.kind === "decision"];
  if (first !== second) return first ? -1 : 1;
  if (a.late !== b.late) return a.late === null ? 1 : b.late === null ? -1 : b.late - a.late;
  return a.item < b.item ? -1 : a.item > b.item ? 1 : 0;
}
