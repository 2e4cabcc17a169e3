import { formatMonth } from "~/shared/calendar";
import { figureText } from "./figure-text";
import type { ProcessChart } from "./index-process";
import type { TrendPoint } from "./index-trend";
import type { Measure } from "./measure";

export interface MonthAdvice {
  kind: "watch" | "act" | "better" | "calm";
  title: string;
  words: string;
}

/** What the newest month asks for: a dip inside the limits is watched, not planned against. */
export function adviseOnMonth(
  points: readonly Pick<TrendPoint, "month" | "reading">[],
  chart: ProcessChart,
  locale: string,
): MonthAdvice | null {
  const at = points.findLastIndex((point) => point.reading.n > 0);
  const [newest, before] = [points[at], points[at - 1]];
  const segment = chart.segments.find((one) => one.from <= at && at <= one.to);
  if (!newest || !segment || newest.reading.value === null) return null;
  const month = formatMonth(newest.month, locale);
  const signal = chart.signals.find((one) => one.at === at);
  const text = (value: number) => figureText(newest.reading.measure, value);
  const limits = `${text(segment.limits.lower)} to ${text(segment.limits.upper)}`;
  if (signal?.side === "below") {
    return {
      kind: "act",
      title: `${month} is a signal: ${newest.reading.shown}`,
      words: `It is ${signal.words}. Ask what changed, and log a finding if customers say so.`,
    };
  }
  if (signal) {
    return {
      kind: "better",
      title: `${month} is a signal upwards: ${newest.reading.shown}`,
      words: `It is ${signal.words}. Ask what was done differently, so that it can be kept.`,
    };
  }
  if (!before || before.reading.value === null || newest.reading.value >= before.reading.value) return null;
  return {
    kind: "watch",
    title: `${month} fell to ${newest.reading.shown}: watch it, no plan yet`,
    words: `The process by itself moves between ${limits}, so one month inside these limits is no news. A plan would chase chance, and the next month would probably be better without it.`,
  };
}

/** What was done with the limits, in a sentence. */
export function limitsWords(chart: ProcessChart, measure: Measure, locale: string): string {
  const text = (value: number) => figureText(measure, value);
  if (chart.refusal) return chart.refusal;
  return chart.segments
    .map((segment) => {
      const span = `${formatMonth(segment.firstMonth, locale)} to ${formatMonth(segment.lastMonth, locale)}`;
      const limits = `centre ${text(segment.limits.centre)}, limits ${text(segment.limits.lower)} to ${text(segment.limits.upper)}`;
      const rest = segment.isTrial ? `a trial on ${segment.months} months` : `on ${segment.months} months`;
      const why = segment.cause ? `, computed anew after a run with a known cause: ${segment.cause}` : "";
      return `${span}: ${limits} (${rest}${why}).`;
    })
    .join(" ");
}
