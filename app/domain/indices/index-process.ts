import { type Month, monthOf } from "~/shared/calendar";
import { type Xmr, xmr } from "../measurement/xmr";
import type { PlanMark } from "./index-counts";
import type { TrendPoint } from "./index-trend";

/** Trial limits need six months, so a stretch shorter than that is no process of its own. */
const LEAST_MONTHS = 6;

/** A stretch of months with one process: its limits were computed of these months alone. */
export interface ProcessSegment {
  /** Places in the series, both included. */
  from: number;
  to: number;
  firstMonth: Month;
  lastMonth: Month;
  months: number;
  limits: { lower: number; centre: number; upper: number };
  /** Fewer than twelve months: the limits are a trial. */
  isTrial: boolean;
  /** What the limits were recomputed for; null for the first stretch. */
  cause: string | null;
}

export interface ProcessSignal {
  at: number;
  month: Month;
  words: string;
  side: "above" | "below";
}

export interface ProcessChart {
  segments: ProcessSegment[];
  signals: ProcessSignal[];
  /** Why no limits are drawn; null where they are. */
  refusal: string | null;
}

type Read = Extract<Xmr, { status: "ok" | "trial" }>;

/**
 * The index by month as a process-behaviour chart. Limits are computed anew only after a sustained signal with a
 * known cause: a plan that takes effect within the run. The stretch before keeps its own limits.
 */
export function readProcess(
  points: readonly Pick<TrendPoint, "month" | "reading">[],
  marks: readonly PlanMark[],
  bounds: readonly [number, number],
): ProcessChart {
  const values = points.map((point) => point.reading.value);
  const known = values.filter((value) => value !== null).length;
  if (known < LEAST_MONTHS) {
    return {
      segments: [],
      signals: [],
      refusal: `Limits need ${LEAST_MONTHS} months with answers; there ${known === 1 ? "is 1" : `are ${known}`}.`,
    };
  }
  const chart: ProcessChart = { segments: [], signals: [], refusal: null };
  readStretch(0, null);
  if (chart.segments.length === 0) {
    chart.refusal = "Every month has the same value: limits would collapse to a line and say nothing.";
  }
  return chart;

  function readStretch(from: number, cause: string | null): void {
    const rest = xmr({ values: values.slice(from), bounds });
    if (rest.status === "refused") return;
    const cut = cutOf(rest, from);
    if (cut) {
      const before = xmr({ values: values.slice(from, cut.at), bounds });
      if (before.status !== "refused") {
        keep(before, from, cut.at - 1, cause);
        readStretch(cut.at, cut.cause);
        return;
      }
    }
    keep(rest, from, values.length - 1, cause);
  }

  /** Where a plan took effect inside a run of eight on one side, with months enough on both sides. */
  function cutOf(read: Read, from: number): { at: number; cause: string } | null {
    for (const end of read.run8) {
      const [first, last] = [from + end - 7, from + end];
      const mark = marks.find((one) => {
        if (one.what !== "effective") return false;
        const at = points.findIndex((point) => point.month === monthOf(one.day));
        return at >= first && at <= last && at - from >= LEAST_MONTHS && values.length - at >= LEAST_MONTHS;
      });
      if (mark) {
        const at = points.findIndex((point) => point.month === monthOf(mark.day));
        return { at, cause: `${mark.code} takes effect` };
      }
    }
    return null;
  }

  function keep(read: Read, from: number, to: number, cause: string | null): void {
    const [first, last] = [points[from], points[to]];
    if (!first || !last) return;
    chart.segments.push({
      from,
      to,
      firstMonth: first.month,
      lastMonth: last.month,
      months: read.n,
      limits: {
        lower: read.lnplShown ?? bounds[0],
        centre: read.center,
        upper: read.unplShown ?? bounds[1],
      },
      isTrial: read.status === "trial",
      cause,
    });
    const words = new Map<number, string[]>();
    const add = (positions: readonly number[], text: string) => {
      for (const at of positions) words.set(at, [...(words.get(at) ?? []), text]);
    };
    add(read.outside, "outside the limits of its process");
    add(read.run8, "eighth month or more in a row on one side of the centre");
    add(read.threeOfFour, "three of four months nearer to a limit than to the centre");
    add(read.mrOutside, "a jump larger than the process makes by itself");
    for (const [at, texts] of [...words].sort(([a], [b]) => a - b)) {
      const point = points[from + at];
      const value = values[from + at];
      if (!point || value == null || from + at > to) continue;
      chart.signals.push({
        at: from + at,
        month: point.month,
        words: texts.join("; "),
        side: value >= read.center ? "above" : "below",
      });
    }
  }
}
