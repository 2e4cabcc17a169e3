import type { LevelCounts } from "~/domain/measurement/level-counts";
import type { Month } from "~/shared/calendar";

/** "18/14/3/3/2" from level 5 down to level 1, as the demo company's figures are written. */
export function levels(text: string): LevelCounts {
  const [five = 0, four = 0, three = 0, two = 0, one = 0] = text.split("/").map(Number);
  return { 5: five, 4: four, 3: three, 2: two, 1: one };
}

export interface DemoMonth {
  month: Month;
  satisfaction: string;
  n: number;
  points: number;
  sbi: string;
  /** Pooled over three months; null while a month is missing. */
  pooled: string | null;
  loyalty: string;
  loyaltySbi: string;
}

const row = (
  month: Month,
  satisfaction: string,
  n: number,
  points: number,
  sbi: string,
  pooled: string | null,
  loyalty: string,
  loyaltySbi: string,
): DemoMonth => ({ month, satisfaction, n, points, sbi, pooled, loyalty, loyaltySbi });

export const DEMO_MONTHS: readonly DemoMonth[] = [
  row("2025-01", "18/13/5/3/1", 40, 164, "4.10", null, "17/13/6/3/1", "4.05"),
  row("2025-02", "16/13/6/3/2", 40, 158, "3.95", null, "15/13/7/3/2", "3.90"),
  row("2025-03", "13/12/8/4/3", 40, 148, "3.70", "3.92", "13/11/9/4/3", "3.68"),
  row("2025-04", "10/11/9/5/3", 38, 134, "3.53", "3.73", "10/10/9/6/3", "3.47"),
  row("2025-05", "10/12/8/5/3", 38, 135, "3.55", "3.59", "10/11/9/5/3", "3.53"),
  row("2025-06", "13/13/8/4/2", 40, 151, "3.78", "3.62", "12/13/8/5/2", "3.70"),
  row("2025-07", "15/13/7/3/2", 40, 156, "3.90", "3.75", "14/13/8/3/2", "3.85"),
  row("2025-08", "18/14/4/2/2", 40, 164, "4.10", "3.93", "17/14/5/2/2", "4.05"),
  row("2025-09", "18/14/3/3/2", 40, 163, "4.08", "4.03", "18/14/3/3/2", "4.08"),
  row("2025-10", "23/16/4/2/1", 46, 196, "4.26", "4.15", "22/16/5/2/1", "4.22"),
  row("2025-11", "25/17/4/1/1", 48, 208, "4.33", "4.23", "24/17/5/1/1", "4.29"),
  row("2025-12", "27/17/4/1/0", 49, 217, "4.43", "4.34", "26/17/5/1/0", "4.39"),
  row("2026-01", "20/15/4/1/1", 41, 175, "4.27", "4.35", "19/15/5/1/1", "4.22"),
  row("2026-02", "19/15/5/2/1", 42, 175, "4.17", "4.30", "19/14/6/2/1", "4.14"),
  row("2026-03", "21/15/4/2/0", 42, 181, "4.31", "4.25", "20/15/5/2/0", "4.26"),
  row("2026-04", "20/14/5/2/2", 43, 177, "4.12", "4.20", "19/14/6/2/2", "4.07"),
  row("2026-05", "18/14/6/3/2", 43, 172, "4.00", "4.14", "17/14/7/3/2", "3.95"),
  row("2026-06", "19/15/5/3/1", 43, 177, "4.12", "4.08", "18/15/6/3/1", "4.07"),
  row("2026-07", "21/15/5/2/1", 44, 185, "4.20", "4.11", "20/15/6/2/1", "4.16"),
  row("2026-08", "22/15/4/2/1", 44, 187, "4.25", "4.19", "21/15/5/2/1", "4.20"),
  row("2026-09", "18/16/5/1/0", 40, 171, "4.28", "4.24", "18/16/5/1/0", "4.28"),
];

/** July to September 2026: counts, n, points, index and 95 % interval as shown. */
export const DEMO_SPLITS = [
  ["All", "61/46/14/5/2", 128, 543, "4.24", "4.08", "4.40"],
  ["Tier I", "10/12/8/3/1", 34, 129, "3.79", "3.42", "4.17"],
  ["Tier II", "24/17/3/1/0", 45, 199, "4.42", "4.21", "4.64"],
  ["Tier III", "27/17/3/1/1", 49, 215, "4.39", "4.14", "4.64"],
  ["Decision makers", "8/10/7/3/1", 29, 108, "3.72", "3.31", "4.14"],
  ["Recommenders", "22/16/4/1/0", 43, 188, "4.37", "4.14", "4.60"],
  ["Influencers", "31/20/3/1/1", 56, 247, "4.41", "4.19", "4.63"],
] as const;

/** The heat map of the same window, tier by contact level. */
export const DEMO_CELLS = [
  ["I DM", "1/3/5/2/1", "3.08"],
  ["I RM", "4/4/2/1/0", "4.00"],
  ["I IF", "5/5/1/0/0", "4.36"],
  ["II DM", "3/4/1/1/0", "4.00"],
  ["II RM", "9/6/1/0/0", "4.50"],
  ["II IF", "12/7/1/0/0", "4.55"],
  ["III DM", "4/3/1/0/0", "4.38"],
  ["III RM", "9/6/1/0/0", "4.50"],
  ["III IF", "14/8/1/1/1", "4.32"],
] as const;
