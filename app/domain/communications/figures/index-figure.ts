import type { Day } from "~/shared/calendar";
import { answersHref, type IndexFilter } from "../../indices/index-filter";
import type { IndexReading } from "../../indices/index-reading";
import { type IndexWindow, windowLabel } from "../../indices/index-window";
import { statusWords } from "../../indices/status-words";
import type { FigureSource } from "./figure-source";
import { type FigureValue, fractionOf, numberOf } from "./figure-value";
import { type FigureReading, noFigure } from "./read-figure";

type Show = Extract<FigureSource, { kind: "index" }>["show"];

export interface IndexFigureFrame {
  filter: IndexFilter;
  window: IndexWindow;
  today: Day;
  floor: number;
}

/** A figure of the index page, from the very reading which that page shows. */
export function indexFigure(
  reading: IndexReading,
  show: Show,
  { filter, window, today, floor }: IndexFigureFrame,
): FigureReading {
  const href = answersHref(filter, window);
  const when = windowLabel(window, "en");
  if (reading.n === 0) return noFigure(`Nobody answered in this window (${when}).`, href);
  const value = partOf(reading, show);
  if (!value) return noFigure(`No interval can be drawn from n ${reading.n} (${when}).`, href);
  const parts = [`n ${reading.n.toLocaleString("en")}`, when, reading.interval].filter(
    (part) => part !== null,
  );
  const cautions = [
    ...(reading.status === "incomplete" || reading.status === "tooFew" ? [statusWords(reading, floor)] : []),
    ...(window.to >= today ? ["its window runs on"] : []),
  ];
  return {
    value,
    note: parts.join(", "),
    href,
    ...(cautions.length > 0 && { caution: cautions.join("; ") }),
  };
}

function partOf(reading: IndexReading, show: Show): FigureValue | null {
  const { measure, n, points, lower, upper } = reading;
  const hundred = measure === "nps" || measure === "csat" ? 100 : 1;
  const style = { signed: measure === "nps", unit: measure === "csat" ? "%" : "" };
  switch (show) {
    case "value":
      return { kind: "number", exact: fractionOf(points * hundred, n), ...style };
    case "n":
      return { kind: "number", exact: fractionOf(n, 1) };
    case "points":
      return { kind: "number", exact: fractionOf(points, 1) };
    case "low":
      return bound(lower, measure === "csat" ? 100 : 1, style);
    case "high":
      return bound(upper, measure === "csat" ? 100 : 1, style);
  }
}

/** Bounds of NPS come in points, those of shares as parts of one. */
const bound = (
  value: number | null,
  times: number,
  style: { signed: boolean; unit: string },
): FigureValue | null =>
  value === null ? null : { kind: "number", exact: numberOf(value * times), ...style };
