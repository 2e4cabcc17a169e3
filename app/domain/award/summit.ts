import { addMonths, type Day, formatDay } from "~/shared/calendar";
import type { Gate } from "../gate";
import { roundHalfUp } from "../measurement/exact-decimal";

/** Years in a row that the Summit class asks for. */
export const SUMMIT_YEARS = 5;
/** The part of employees whose training must be complete, in percent. */
export const TRAINED_PERCENT = 80;
/** A strategy review older than this no longer counts as yearly. */
const REVIEW_MONTHS = 12;

/** A year as it was decided, here or elsewhere. */
export interface DecidedYear {
  year: number;
  won: boolean;
}

export interface SummitFacts {
  years: readonly DecidedYear[];
  today: Day;
  training: { places: number; completed: number };
  /** The newest review of a strategy that was adopted; null while there is none. */
  lastReviewOn: Day | null;
}

/** Years won in a row, up to the newest year that is decided. A year nobody decided breaks the row. */
export function streakOf(years: readonly DecidedYear[]): number {
  const byYear = new Map(years.map((each) => [each.year, each.won]));
  const newest = Math.max(...byYear.keys());
  let streak = 0;
  while (byYear.get(newest - streak) === true) streak += 1;
  return streak;
}

/** The three things the Summit class asks for, each by itself. */
export function summitGates(facts: SummitFacts): Gate[] {
  const streak = streakOf(facts.years);
  const { places, completed } = facts.training;
  const share = places === 0 ? "0" : roundHalfUp(completed * 100, places, 0);
  const fresh = facts.lastReviewOn !== null && addMonths(facts.lastReviewOn, REVIEW_MONTHS) >= facts.today;
  return [
    {
      id: "five-years",
      label: "The award in five years running",
      met: streak >= SUMMIT_YEARS,
      detail: `${streak} of ${SUMMIT_YEARS} years in a row, up to the newest decided one`,
      href: "/award",
    },
    {
      id: "training",
      label: "Customer-relationship training",
      met: places > 0 && completed * 100 >= TRAINED_PERCENT * places,
      detail:
        places === 0
          ? "No employee stands in the register of a customer-relationship training yet"
          : `${completed} of ${places} employees have completed it (${share} %); ${TRAINED_PERCENT} % are asked for`,
      href: "/trainings",
    },
    {
      id: "strategy-review",
      label: "A strategy review every year",
      met: fresh,
      detail:
        facts.lastReviewOn === null
          ? "No review of an adopted strategy is on record"
          : `Last reviewed on ${formatDay(facts.lastReviewOn, "en")}${fresh ? "" : ", more than a year ago"}`,
      href: "/strategy",
    },
  ];
}
