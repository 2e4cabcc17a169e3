import { addMonths, type Day, earlier, monthOf } from "~/shared/calendar";
import { confidenceWords, effectWords, intervalWords } from "./effect-words";
import type { MeasuredUnit, MeasuredValue } from "./measured";
import type { Arm, Assignment, PilotDesign, PilotStatus } from "./pilot";
import type { MetricFact } from "./pilot-facts";
import { alphaAtEnd, informationShare, readLooks, spentBy, type TakenLook } from "./pilot-looks";
import type { MetricReading, PilotReading } from "./pilot-reading";
import { heldTo, type Planned } from "./planned-before-data";
import { type MetricQuestion, pointsOf, readMetric, type UnitPoint, withoutInterval } from "./read-metric";

/** A pilot's round with everything that was measured in it; plain data. */
export interface MeasuredPilot {
  id: string;
  code: string;
  status: PilotStatus;
  round: number;
  today: Day;
  design: PilotDesign;
  assignment: Assignment;
  seed: string;
  unitWord: string;
  plannedTreated: number | null;
  plannedControl: number | null;
  /** Decimal text: "0.95" */
  confidence: string;
  looks: readonly string[];
  startOn: Day | null;
  startedOn: Day | null;
  endOn: Day | null;
  endedOn: Day | null;
  /** As it was planned before any data was seen, where the plan was changed since. */
  plannedBefore?: Planned | null;
  earlierMean: string;
  earlierSource: string;
  metrics: readonly MetricFact[];
  units: readonly (MeasuredUnit & { crossedOn: Day | null; crossedNote: string })[];
  /** By metric. */
  values: ReadonlyMap<string, readonly MeasuredValue[]>;
  taken: readonly TakenLook[];
}

export type Phase = PilotReading["phase"];

export function phaseOf({ status, startedOn }: Pick<MeasuredPilot, "status" | "startedOn">): Phase {
  if (startedOn === null || status === "iterating") return "none";
  if (status === "running") return "interim";
  return status === "evaluating" || status === "scaled" || status === "stopped" ? "final" : "none";
}

/** What it is reckoned from, row by row and in one order: who reads the same rows has the same hash. */
export function rowsOf(pilot: MeasuredPilot, metrics: readonly MetricFact[]): unknown[] {
  const arms = new Map(pilot.units.map(({ id, arm }) => [id, arm]));
  return metrics.map((metric) => [
    metric.id,
    (pilot.values.get(metric.id) ?? [])
      .filter(({ unitId }) => arms.has(unitId))
      .map(({ unitId, day, value, k, n }) => [unitId, arms.get(unitId) ?? null, day, value, k, n])
      .map((row) => ({ row, key: JSON.stringify(row) }))
      .sort((one, other) => (one.key < other.key ? -1 : 1))
      .map(({ row }) => row),
  ]);
}

export interface FullReading {
  reading: PilotReading;
  /** The primary metric with its interval at the full confidence, whatever may be told: what a look freezes. */
  primaryInFull: MetricReading | null;
  /** Of the primary metric's rows alone. */
  primaryHash: string;
  /** What each unit shows of the primary metric. */
  points: UnitPoint[];
}

/** What a pilot's data say by now, and how much of it may be told. `hashOf` names rows. */
export function readMeasuredPilot(pilot: MeasuredPilot, hashOf: (rows: unknown) => string): FullReading {
  const phase = phaseOf(pilot);
  const alpha = 1 - Number(pilot.confidence);
  const primary = pilot.metrics.find((metric) => metric.primary) ?? null;
  const primaryHash = hashOf(rowsOf(pilot, primary ? [primary] : []));
  const primaryInFull = primary && readOne(pilot, primary, 1 - alpha);
  const information = informationOf(pilot, primaryInFull);
  const { endOn } = plannedOf(pilot);
  const endedEarly = pilot.endedOn !== null && endOn !== null && pilot.endedOn < endOn;
  const left =
    phase === "final"
      ? alphaAtEnd({ taken: pilot.taken, alpha, information, endedEarly, hash: primaryHash })
      : alpha;
  const told = primaryInFull && tell(pilot, primaryInFull, primary, { phase, left, primaryHash });
  const reading: PilotReading = {
    code: pilot.code,
    status: pilot.status,
    round: pilot.round,
    phase,
    primary: told,
    others: pilot.metrics
      .filter((metric) => metric !== primary)
      .map((metric) => {
        if (phase !== "final") return withoutInterval(readOne(pilot, metric, 1 - alpha), HIDDEN[phase]);
        // What an early end or looks leave holds for all: no metric is a way round the primary one.
        if (left > 0) return readOne(pilot, metric, 1 - left);
        return { ...withoutInterval(readOne(pilot, metric, 1 - alpha), NOTHING_LEFT), verdict: "cannotTell" };
      }),
    looks: readLooks({
      planned: pilot.looks,
      taken: pilot.taken,
      information,
      alpha,
      isRunning: pilot.status === "running",
    }),
    information,
    crossed: pilot.units.flatMap(({ name, arm, crossedOn, crossedNote }) =>
      arm !== null && crossedOn !== null ? [{ unit: name, arm, on: crossedOn, note: crossedNote }] : [],
    ),
    hash: hashOf(rowsOf(pilot, pilot.metrics)),
    narrowed:
      phase === "final"
        ? narrowedWords({ alpha, left, endedEarly, wasMoved: isMoved(pilot), taken: pilot.taken })
        : null,
    sentence: "",
  };
  return {
    reading: { ...reading, sentence: sentenceOf(reading, pilot.unitWord) },
    primaryInFull,
    primaryHash,
    points: primary ? pointsOf(questionOf(pilot, primary, 1 - alpha)) : [],
  };
}

const HIDDEN: Record<Exclude<Phase, "final">, string> = {
  none: "It did not start yet: nothing is compared before.",
  interim:
    "While it runs the figure stands without interval: each look at one is a chance to be fooled. One is shown at the planned looks and at the end.",
};

function tell(
  pilot: MeasuredPilot,
  full: MetricReading,
  metric: MetricFact | null,
  { phase, left, primaryHash }: { phase: Phase; left: number; primaryHash: string },
): MetricReading {
  if (phase === "final") {
    if (left <= 0) return { ...withoutInterval(full, NOTHING_LEFT), verdict: "cannotTell" };
    return metric ? readOne(pilot, metric, 1 - left) : full;
  }
  if (phase === "none") {
    const bare = withoutInterval(full, HIDDEN.none);
    return { ...bare, estimate: null, improvement: null, naive: null, refused: HIDDEN.none };
  }
  // Nothing came since the look: what it showed is what there is.
  const same = pilot.taken.find(({ hash }) => hash === primaryHash);
  return same ? { ...full, verdict: "tooEarly" } : withoutInterval(full, HIDDEN.interim);
}

const NOTHING_LEFT =
  "What an early end may decide was spent by its looks: what they showed stands, and the figure bears no interval of its own.";

/** Where no start is fixed, all days lie before it. */
const NOT_YET: Day = "9999-12-31";

const readOne = (pilot: MeasuredPilot, metric: MetricFact, confidence: number): MetricReading =>
  readMetric(questionOf(pilot, metric, confidence));

function questionOf(pilot: MeasuredPilot, metric: MetricFact, confidence: number): MetricQuestion {
  const start = pilot.startedOn ?? pilot.startOn ?? NOT_YET;
  const end = pilot.endedOn ?? pilot.endOn ?? pilot.today;
  const months = pilotMonths(start, pilot.endOn ?? end);
  const mean = Number(pilot.earlierMean);
  return {
    metric,
    design: pilot.design,
    assignment: pilot.assignment,
    hasSeed: pilot.seed !== "",
    units: pilot.units,
    values: pilot.values.get(metric.id) ?? [],
    window: {
      beforeFrom: metric.source === "index" ? indexFrom(start, months) : null,
      start,
      until: earlier(end, pilot.today),
    },
    months,
    confidence,
    isFinal: phaseOf(pilot) === "final",
    earlier:
      pilot.earlierMean.trim() === "" || !Number.isFinite(mean)
        ? null
        : { mean, source: pilot.earlierSource.trim() },
  };
}

/** How many months it runs, a begun one as a whole. */
export function pilotMonths(start: Day, end: Day): number {
  const [from, to] = [monthOf(start), monthOf(end)];
  const between =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5)) - Number(from.slice(5));
  return Math.max(1, between + (end.slice(8) >= start.slice(8) ? 1 : 0));
}

/** An index is read before the start for as many months as the pilot lasts. */
export const indexFrom = (start: Day, months: number): Day => addMonths(start, -months);

const plannedOf = ({ plannedTreated, plannedControl, endOn, plannedBefore }: MeasuredPilot): Planned =>
  heldTo({ treated: plannedTreated, control: plannedControl, endOn }, plannedBefore ?? null);

/** Its end was moved forward once data was there, and it ended then. */
const isMoved = ({ endedOn, endOn }: MeasuredPilot): boolean =>
  endedOn !== null && endOn !== null && endedOn >= endOn;

const informationOf = (pilot: MeasuredPilot, primary: MetricReading | null): number => {
  const assigned = (arm: Arm) => pilot.units.filter((unit) => unit.arm === arm).length;
  const { treated, control } = plannedOf(pilot);
  return informationShare(
    { treated: primary?.arms.treated.n ?? 0, control: primary?.arms.control.n ?? 0 },
    { treated: treated ?? assigned("treated"), control: control ?? assigned("control") },
  );
};

function narrowedWords({
  alpha,
  left,
  endedEarly,
  wasMoved,
  taken,
}: {
  alpha: number;
  left: number;
  endedEarly: boolean;
  wasMoved: boolean;
  taken: readonly TakenLook[];
}): string | null {
  if (alpha - left < 1e-9) return null;
  const level = left > 0 ? ` The interval is the one of ${confidenceWords(1 - left)}.` : "";
  if (endedEarly) {
    return `It ended before its planned end${wasMoved ? ", the one from before any data was seen" : ""}, so it is read as a look: only ${chanceShare(left)} of the ${chanceShare(alpha)} that may err in all.${level}`;
  }
  return `${taken.length === 1 ? "A look" : `${taken.length} looks`} spent ${chanceShare(spentBy(taken))} of the ${chanceShare(alpha)} that may err in all.${level}`;
}

/** "1.14 %" */
const chanceShare = (share: number): string => `${Number((share * 100).toFixed(2))} %`;

/** The answer as the page is headed: "−10.5 hours per project (−13.4 to −7.7)". */
function sentenceOf({ phase, primary, looks }: PilotReading, unitWord: string): string {
  if (phase === "none" || !primary) return "Nothing to read yet";
  if (primary.estimate === null) return primary.refused ?? "No data yet";
  const words = effectWords(primary.estimate, primary, unitWord);
  const interval =
    primary.lower !== null && primary.upper !== null
      ? ` (${intervalWords(primary.lower, primary.upper, primary)})`
      : "";
  if (phase === "final") return `${words}${interval || ", without an interval"}`;
  const look = looks.filter(({ state }) => state === "taken").at(-1);
  if (!look) return `${words} so far`;
  return `${words}${interval} so far; the look at ${chanceShare(look.plannedAt)} was ${look.decisive ? "decisive" : "not decisive"}`;
}
