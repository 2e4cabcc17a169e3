import { formatDay } from "~/shared/calendar";
import { runChart, USEFUL_POINTS } from "../measurement/run-chart";
import type { ChartFrame, ChartLines, ChartSignal } from "./chart-frame";
import { groupsOf, signalAt } from "./chart-signals";
import { figureText } from "./chart-words";

/** Six in a row on one side of the median. */
const SHIFT = 6;

/** The readings around their median: what is left where there are too few for limits, or where it is chosen. */
export function readRunChart(frame: ChartFrame, why: string | null): ChartLines {
  const { values, kpi, locale } = frame;
  const read = runChart({ values });
  const lines: ChartLines = {
    kind: "run",
    centre: read.median,
    isTrial: false,
    limits: values.map(() => null),
    signals: [],
    notes: why === null ? [] : [why],
  };
  if (read.median === null) return lines;
  const median = figureText(read.median, kpi);
  if (read.status === "refused") {
    const few = `A run chart concludes from ${USEFUL_POINTS} readings off the median on; there ${read.useful === 1 ? "is 1" : `are ${read.useful || "none"}`}. Median ${median}.`;
    return { ...lines, notes: [...lines.notes, few] };
  }
  const shifts = groupsOf(read.shift).map(({ first, last }) => {
    const side = (values[last] ?? 0) > (read.median ?? 0) ? "above" : "below";
    return signalAt(
      frame,
      { first: first - SHIFT + 1, last },
      side,
      4,
      (from, _, count) => `${count} readings in a row ${side} the median since ${formatDay(from, locale)}`,
    );
  });
  const unusual = read.unusuallyLongRun || read.tooFewCrossings;
  return {
    ...lines,
    signals: shifts.filter((one): one is ChartSignal => one !== null),
    notes: [
      ...lines.notes,
      `Median ${median}; longest run ${read.longestRun} (up to ${read.longestRunMax} is chance), ${read.crossings} crossings (${read.crossingsMin} or more is chance). ${unusual ? "The level has shifted: this is more than chance." : "This shows no shift; with few readings it would miss many."}`,
    ],
  };
}
