import type { TimeOfDay } from "~/domain/timetable/daily";
import type { Day } from "~/shared/calendar";

/** One day of one workspace, for what runs once on each of them. */
export interface DailyRun {
  workspaceId: string;
  timeZone: string;
  /** The workspace's own day. */
  day: Day;
  /** The product's clock, as in an act. */
  at: Date;
}

interface Named {
  /** In words, as the page of the work behind the scenes shows it; it is also the key of its turns: keep it. */
  name: string;
  /** One sentence: what it looks for and does. */
  about: string;
}

interface Repeating {
  daily?: undefined;
  /** Looks for what is due by the product's clock. The signal comes when Capstan stops: end soon, the next turn goes on. */
  run(at: Date, stopping: AbortSignal): Promise<void>;
}

export type RepeatingSweep = Named & Repeating & ({ everySeconds: number } | { everyMinutes: number });

/** Runs once on each day of each workspace, from this time on its wall. Must be repeatable: see daily-sweep.server. */
export type DailySweep = Named & {
  daily: TimeOfDay;
  run(turn: DailyRun): Promise<void>;
};

/**
 * What runs by the clock. Of all processes on one database, one has the turn; if it dies, another takes it over.
 * Every process looks at once when it starts; a `lazy` sweep waits for its turn even then.
 */
export type Sweep = (RepeatingSweep | DailySweep) & { lazy?: boolean };

/** How often a daily sweep looks whether a day has begun somewhere. */
const LOOK_FOR_DAYS = 30;

export function secondsBetween(sweep: Sweep): number {
  if (sweep.daily) return LOOK_FOR_DAYS;
  return "everySeconds" in sweep ? sweep.everySeconds : sweep.everyMinutes * 60;
}

/** "every 20 s", "every hour", "daily at 00:05" */
export function rhythmOf(sweep: Sweep): string {
  if (sweep.daily) return `every day at ${sweep.daily}`;
  const seconds = secondsBetween(sweep);
  if (seconds < 60) return `every ${seconds} seconds`;
  const minutes = seconds / 60;
  if (minutes === 1) return "every minute";
  if (minutes === 60) return "every hour";
  if (minutes === 1440) return "once a day";
  return minutes % 60 === 0 ? `every ${minutes / 60} hours` : `every ${minutes} minutes`;
}
