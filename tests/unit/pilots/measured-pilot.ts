import type { MeasuredValue } from "~/domain/pilots/measured";
import type { MetricFact } from "~/domain/pilots/pilot-facts";
import type { MeasuredPilot } from "~/domain/pilots/read-pilot";
import type { Day } from "~/shared/calendar";

export const figures = (text: string): number[] => text.trim().split(/\s+/).map(Number);

export const aMetric = (given: Partial<MetricFact> = {}): MetricFact => ({
  id: "m1",
  name: "Support hours",
  unit: "hours",
  direction: "down",
  kind: "mean",
  primary: true,
  source: "hand",
  measure: "",
  minEffect: "5",
  hopedEffect: "8",
  planningSd: "5",
  planningSource: "",
  decimals: 1,
  ...given,
});

/** Units of both arms, T1 … and C1 …; `arms` gives how many. */
export const unitsOf = (treated: number, control: number): MeasuredPilot["units"] =>
  (["treated", "control"] as const).flatMap((arm) =>
    Array.from({ length: arm === "treated" ? treated : control }, (_, at) => ({
      id: `${arm[0]}${at + 1}`,
      name: `${arm === "treated" ? "T" : "C"}${at + 1}`,
      arm,
      lostOn: null,
      crossedOn: null,
      crossedNote: "",
    })),
  );

/** A figure of each unit on one day. */
export const valuesOn = (day: Day, treated: readonly number[], control: readonly number[]): MeasuredValue[] =>
  [treated, control].flatMap((arm, side) =>
    arm.map((value, at) => ({ unitId: `${side === 0 ? "t" : "c"}${at + 1}`, day, value, k: null, n: null })),
  );

export const aPilot = (given: Partial<MeasuredPilot> = {}): MeasuredPilot => ({
  id: "p1",
  code: "PIL-A",
  status: "evaluating",
  round: 1,
  today: "2026-10-15",
  design: "afterOnly",
  assignment: "matched",
  seed: "",
  unitWord: "project",
  plannedTreated: 24,
  plannedControl: 24,
  confidence: "0.95",
  looks: ["0.5"],
  startOn: "2026-03-01",
  startedOn: "2026-03-01",
  endOn: "2026-08-31",
  endedOn: "2026-08-31",
  earlierMean: "",
  earlierSource: "",
  metrics: [aMetric()],
  units: unitsOf(24, 24),
  values: new Map(),
  taken: [],
  ...given,
});

export const TREATED_A = figures(
  "21.5 18.0 24.5 16.0 27.0 19.5 22.0 14.5 25.5 20.0 17.5 23.0 28.5 15.5 21.0 18.5 26.0 19.0 22.5 16.5 24.0 20.5 29.0 17.0",
);
export const CONTROL_A = figures(
  "33.0 27.5 38.5 30.0 24.5 35.5 29.0 41.0 26.0 32.5 36.0 22.5 34.0 28.0 39.5 31.0 25.0 37.0 30.5 33.5 27.0 35.0 23.5 40.0",
);
export const PILOT_A = aPilot({
  earlierMean: "36.8",
  earlierSource: "the sites’ own tickets of 2025",
  values: new Map([["m1", valuesOn("2026-08-31", TREATED_A, CONTROL_A)]]),
});

export const PILOT_B = aPilot({
  code: "PIL-B",
  unitWord: "account",
  endOn: "2026-09-30",
  endedOn: "2026-09-30",
  plannedTreated: 10,
  plannedControl: 10,
  units: unitsOf(10, 10),
  metrics: [
    aMetric({
      id: "m1",
      name: "Satisfaction",
      unit: "points",
      direction: "up",
      minEffect: "0.3",
      decimals: 2,
    }),
    aMetric({ id: "m2", name: "Tickets", unit: "tickets", primary: false, minEffect: "5", decimals: 2 }),
  ],
  values: new Map([
    [
      "m1",
      valuesOn(
        "2026-09-30",
        figures("4.1 3.6 4.4 3.9 4.2 3.5 4.0 3.8 4.3 3.7"),
        figures("3.9 3.8 4.2 3.6 4.1 3.7 4.0 3.9 4.1 3.8"),
      ),
    ],
    [
      "m2",
      valuesOn(
        "2026-09-30",
        figures("46 39 52 44 41 49 37 50 43 45"),
        figures("48 45 51 47 44 52 43 50 46 49"),
      ),
    ],
  ]),
});

export const PILOT_C = aPilot({
  code: "PIL-C",
  status: "running",
  assignment: "randomised",
  seed: "a-stored-seed",
  unitWord: "account",
  endOn: "2026-11-30",
  endedOn: null,
  plannedTreated: 15,
  plannedControl: 15,
  looks: ["0.6"],
  units: unitsOf(15, 15),
  metrics: [
    aMetric({ name: "Satisfaction", unit: "points", direction: "up", minEffect: "0.2", decimals: 2 }),
  ],
  values: new Map([
    [
      "m1",
      valuesOn(
        "2026-09-30",
        figures("4.3 4.0 4.5 3.9 4.4 4.1 4.6 4.2 4.0"),
        figures("3.9 4.1 3.7 4.2 3.8 4.0 3.6 4.1 3.9"),
      ),
    ],
  ]),
});
