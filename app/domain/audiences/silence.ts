import { addDays, type Day, daysBetween, formatDay } from "~/shared/calendar";

export interface Silence {
  /** The day of the last message; null: it was never told anything. */
  lastOn: Day | null;
  /** Since when nothing was said: the last message, or the day the audience was put on the register. */
  since: Day;
  days: number;
  limit: number | null;
  /** Days beyond what was promised; 0 within it, null where nothing was promised. */
  beyond: number | null;
  /** The last day on which the promise is kept without a further message; null where nothing was promised. */
  dueOn: Day | null;
}

export interface SilenceFacts {
  lastOn: Day | null;
  /** The day it was put on the register. */
  madeOn: Day;
  cadenceDays: number | null;
  today: Day;
}

export function silenceOf({ lastOn, madeOn, cadenceDays, today }: SilenceFacts): Silence {
  const since = lastOn ?? (madeOn < today ? madeOn : today);
  const days = Math.max(0, daysBetween(since, today));
  return {
    lastOn,
    since,
    days,
    limit: cadenceDays,
    beyond: cadenceDays === null ? null : Math.max(0, days - cadenceDays),
    dueOn: cadenceDays === null ? null : addDays(since, cadenceDays),
  };
}

const daysWord = (days: number): string => `${days} ${days === 1 ? "day" : "days"}`;

/** "Silent since 4 Sep 2026: 41 days, limit 30 days". */
export function silenceWords(silence: Silence, locale = "en"): string {
  const { lastOn, since, days, limit } = silence;
  const promised = limit === null ? "" : `, limit ${daysWord(limit)}`;
  if (lastOn === null)
    return `Never told anything since ${formatDay(since, locale)}: ${daysWord(days)}${promised}`;
  if (days === 0) return limit === null ? "Told today" : `Told today; limit ${daysWord(limit)}`;
  return `Silent since ${formatDay(since, locale)}: ${daysWord(days)}${promised}`;
}

/** The first day on which the silence is longer than was promised. */
export const silentTooLongOn = (since: Day, cadenceDays: number): Day => addDays(since, cadenceDays + 1);

export interface Gap {
  from: Day;
  until: Day;
  days: number;
}

/** The longest time without a word, from the first known day to today. */
export function longestSilence(facts: {
  /** Days of messages, in any order. */
  toldOn: readonly Day[];
  madeOn: Day;
  today: Day;
}): Gap {
  const told = facts.toldOn.filter((day) => day <= facts.today).toSorted();
  const first = told[0] !== undefined && told[0] < facts.madeOn ? told[0] : facts.madeOn;
  const days = [first <= facts.today ? first : facts.today, ...told, facts.today];
  let longest: Gap = { from: facts.today, until: facts.today, days: 0 };
  days.forEach((until, at) => {
    const from = days[at - 1];
    if (from === undefined) return;
    const gap = daysBetween(from, until);
    if (gap > longest.days) longest = { from, until, days: gap };
  });
  return longest;
}
