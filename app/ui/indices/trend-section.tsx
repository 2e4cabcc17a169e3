import type { DrawnPoint, MonthLine } from "~/domain/indices/drawn-trend";
import type { PlanMark } from "~/domain/indices/index-counts";
import type { IndexLine } from "~/domain/indices/index-lines";
import type { ProcessChart } from "~/domain/indices/index-process";
import type { RunReading } from "~/domain/indices/index-run";
import type { TrendView } from "~/domain/indices/index-view";
import { isSbi, MEASURE_LABELS, type Measure, type QuestionScale } from "~/domain/indices/measure";
import { limitsWords, type MonthAdvice } from "~/domain/indices/process-words";
import { formatMonth, monthOf } from "~/shared/calendar";
import { IndexTrend } from "../charts/index-trend";
import { useReader } from "../controls/reader";
import { Banner } from "../feedback/banner";
import { MonthTable } from "./month-table";
import { formatOf } from "./reading-bar";

export interface TrendSectionProps {
  measure: Measure;
  scale: QuestionScale;
  points: readonly DrawnPoint[];
  /** Only where they are listed. */
  lines: readonly MonthLine[];
  marks: readonly PlanMark[];
  view: TrendView;
  process: ProcessChart;
  run: RunReading;
  advice: MonthAdvice | null;
  yardsticks: readonly IndexLine[];
}

/** On an axis a decimal of a per cent says nothing; the table has it. */
const wholePercent = (value: number) => `${Math.round(100 * value)} %`;

/** So many marks can be told apart above the line; all of them stand in the table. */
const MARKS_DRAWN = 5;

const TONES = { watch: "info", act: "warn", better: "good", calm: "info" } as const;

export function TrendSection(props: TrendSectionProps) {
  const { measure, points, marks, view, process, run, advice } = props;
  const { locale } = useReader();
  if (points.length === 0) return <p className="text-sm text-ink-muted">No data in these two years.</p>;
  if (view === "months") return <MonthTable lines={props.lines} marks={marks} />;
  const signals = view === "run" ? run.signals : process.signals;
  const drawn = mostRecent(marks);
  return (
    <div className="space-y-3">
      {advice && view === "process" && (
        <Banner tone={TONES[advice.kind]} title={advice.title}>
          {advice.words}
        </Banner>
      )}
      <IndexTrend
        title={trendTitle(measure, points, locale)}
        detail={`${MEASURE_LABELS[measure]} by calendar month, n under each`}
        points={points.map((point, at) => ({
          ...point,
          signal: signals.find((signal) => signal.at === at)?.words,
        }))}
        bounds={measure === "nps" ? [-100, 100] : measure === "csat" ? [0, 1] : props.scale}
        format={measure === "csat" ? wholePercent : formatOf(measure)}
        threshold={isSbi(measure) ? { value: 4, label: "4.0" } : undefined}
        stretches={
          view === "process" ? process.segments.map(({ limits, from, to }) => ({ ...limits, from, to })) : []
        }
        lines={[
          ...props.yardsticks.map((line) => ({ ...line, below: line.kind === "benchmark" })),
          ...(view === "run" && run.median !== null
            ? [{ kind: "median" as const, value: run.median, label: "median", below: true }]
            : []),
        ]}
        marks={drawn}
        pooled={
          view === "run"
            ? undefined
            : {
                label: "three months pooled",
                values: points.map(({ pooled }) => pooled),
              }
        }
        showIntervals={view === "process" && process.segments.length === 0}
      />
      <p className="max-w-[80ch] text-sm text-ink-muted">
        {view === "run" ? run.words : limitsWords(process, measure, locale)}
      </p>
      {signals.length > 0 && (
        <ul aria-label="Signals" className="max-w-[80ch] space-y-1 text-sm">
          {signals.map((signal) => (
            <li key={signal.at}>
              <span className="font-medium">{formatMonth(signal.month, locale)}</span>{" "}
              <span className="text-ink-muted">{signal.words}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function mostRecent(marks: readonly PlanMark[]) {
  const effective = marks.filter((mark) => mark.what === "effective");
  const chosen = [...effective].sort((a, b) => (a.day < b.day ? 1 : -1)).slice(0, MARKS_DRAWN);
  return chosen.reverse().map((mark) => ({ month: monthOf(mark.day), label: `${mark.code} takes effect` }));
}

function trendTitle(measure: Measure, points: readonly DrawnPoint[], locale: string): string {
  const answered = points.filter((point) => point.n > 0);
  const [first, last] = [answered[0], answered.at(-1)];
  if (!first || !last || first === last) return `${MEASURE_LABELS[measure]} by month`;
  const low = answered.reduce((a, b) => ((b.value ?? 0) < (a.value ?? 0) ? b : a));
  const at = (point: DrawnPoint) => `${point.shown} in ${formatMonth(point.month, locale)}`;
  return low === first || low === last
    ? `From ${at(first)} to ${at(last)}`
    : `From ${at(first)} over a low of ${at(low)} to ${at(last)}`;
}
