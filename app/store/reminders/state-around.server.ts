import type { Day } from "~/shared/calendar";

/** What every kind of state is worked out with. */
export interface Around {
  timeZone: string;
  silentDays: number;
  leaderIds: readonly string[];
  executiveIds: readonly string[];
  today: Day;
}

export const real = (ids: readonly (string | null)[]): string[] => ids.filter((id) => id !== null);
