import type { IndexFilter } from "~/domain/indices/index-filter";
import { benchmarkLine, type IndexLine, targetLine } from "~/domain/indices/index-lines";
import type { IndexWindow } from "~/domain/indices/index-window";
import type { SettledQuestion } from "~/domain/indices/own-scale";
import {
  filterOf,
  isSameSegment,
  isTargetMeasure,
  readTarget,
  segmentOfFilter,
  type TargetReading,
  type TargetRow,
  targetWindow,
} from "~/domain/targets/target";
import type { Viewer } from "~/domain/viewer";
import { type Day, monthOf } from "~/shared/calendar";
import { listBenchmarks } from "../benchmarks/benchmark.queries.server";
import { listTargetsOf } from "../targets/target.queries.server";
import { findIndexReading } from "./reading.queries.server";
import { findEffortScale } from "./scale.queries.server";

export interface JudgedTarget {
  target: TargetRow;
  judged: TargetReading;
}

export interface Yardsticks {
  /** Targets of exactly this segment that speak of this window. */
  targets: JudgedTarget[];
  lines: IndexLine[];
}

/** What an index is held against beside 4.0: targets of its segment, and benchmarks of it. */
export async function findYardsticks(
  viewer: Viewer,
  asked: { filter: IndexFilter; window: IndexWindow; today: Day; floor: number; settled: SettledQuestion },
): Promise<Yardsticks> {
  const { filter, window, today, floor, settled } = asked;
  const { measure } = filter;
  if (!isTargetMeasure(measure)) return { targets: [], lines: [] };
  // The question that was settled on for effort narrows nothing that a target could be set for.
  const segment = segmentOfFilter({ ...filter, question: measure === "effort" ? null : filter.question });
  const months = { from: monthOf(window.from), to: monthOf(window.to) };
  const [standing, benchmarks] = await Promise.all([
    segment === null ? [] : listTargetsOf(viewer, measure, months),
    listBenchmarks(viewer, { measures: [measure], take: 20 }),
  ]);
  const own = standing.filter((target) => segment !== null && isSameSegment(target.segment, segment));
  const read = { today, floor, scale: settled.scale, rule: "" };
  const [targets, live] = await Promise.all([
    judgeTargets(viewer, own, { today, floor }),
    Promise.all(
      benchmarks.rows.map((row) =>
        row.kind === "internal"
          ? findIndexReading(viewer, { ...read, filter: filterOf(measure, row.segment), window })
          : null,
      ),
    ),
  ]);
  const lines = benchmarks.rows.flatMap((row, at) => benchmarkLine(row, live[at] ?? null) ?? []);
  return { targets, lines: [...own.slice(0, 2).map(targetLine), ...lines.slice(0, 4)] };
}

/** Each target with its reading over its own months up to today. */
export async function judgeTargets(
  viewer: Viewer,
  targets: readonly TargetRow[],
  { today, floor }: { today: Day; floor: number },
): Promise<JudgedTarget[]> {
  const effort = targets.some((target) => target.measure === "effort") ? await findEffortScale(viewer) : null;
  return Promise.all(
    targets.map(async (target) => {
      const window = targetWindow(target, today);
      const reading =
        window === null
          ? null
          : await findIndexReading(viewer, {
              filter: filterOf(target.measure, target.segment),
              window,
              today,
              floor,
              scale: target.measure === "effort" ? effort?.scale : null,
            });
      const isReversed = target.measure === "effort" && (effort?.isReversed ?? false);
      return { target, judged: readTarget(target, reading, today, isReversed) };
    }),
  );
}
