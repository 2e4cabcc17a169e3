import { addDays, type Day, earlier } from "~/shared/calendar";

/** Days for which "I know, I am on it" holds unless its person says another day. */
export const ACKNOWLEDGED_DAYS = 7;
/** Nobody rests a reminder for longer: whoever needs more asks for a new date. */
export const LONGEST_ACKNOWLEDGED = 60;

/** "I know, I am on it": one person's word about one promise, for the day it was promised for. */
export interface AcknowledgedFact {
  personId: string;
  item: string;
  /** The promised day of which it speaks. */
  due: Day;
  onDay: Day;
  /** Repeats come again from this day on. */
  untilDay: Day;
  withdrawnOn: Day | null;
}

/** The promise has moved since: what was said of the earlier day says nothing of the new one. */
const speaksOf = (said: AcknowledgedFact, due: Day): boolean => said.due === due;

/** Whether repeats to its own person rest on a day. */
export const restsOn = (said: AcknowledgedFact, due: Day, day: Day): boolean =>
  speaksOf(said, due) && said.withdrawnOn === null && said.onDay <= day && day < said.untilDay;

/**
 * The day on which a rung of the ladder is told: its own, unless somebody who counts had said before that day that they
 * are on it; then the day on which their word ends. A word that was taken back ends on the day after.
 */
export function rungDayOf(planned: Day, words: readonly AcknowledgedFact[], due: Day): Day {
  let day = planned;
  for (let moved = true; moved; ) {
    moved = false;
    for (const said of words) {
      const ends = said.withdrawnOn ? earlier(said.untilDay, addDays(said.withdrawnOn, 1)) : said.untilDay;
      // What was said on the rung's own day comes too late for it: it may have been told that morning.
      if (speaksOf(said, due) && said.onDay < day && day < ends) {
        day = ends;
        moved = true;
      }
    }
  }
  return day;
}
