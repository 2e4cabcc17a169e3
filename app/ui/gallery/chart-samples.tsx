import { BarList } from "../charts/bar-list";
import { Distribution } from "../charts/distribution";
import { HeatGrid } from "../charts/heat-grid";
import { IndexTrend } from "../charts/index-trend";
import { IntervalBar } from "../charts/interval-bar";
import { Sparkline } from "../charts/sparkline";
import { HEAT_COLUMNS, HEAT_ROWS, POOLED, TREND } from "./samples";
import { Specimen } from "./specimen";

const LEVELS = [
  { level: 5 as const, word: "exceeded", count: 18 },
  { level: 4 as const, word: "above", count: 14 },
  { level: 3 as const, word: "met", count: 3 },
  { level: 2 as const, word: "below", count: 3 },
  { level: 1 as const, word: "failed", count: 2 },
];

const hours = (value: number) => `${value.toFixed(1)} h`;

export function ChartSamples() {
  return (
    <>
      <Specimen name="IndexTrend">
        <IndexTrend
          title="Satisfaction is back above 4.0 since July"
          detail="Index of the answers 1 to 5 by month, with the number of answers"
          points={TREND}
          bounds={[1, 5]}
          threshold={{ value: 4, label: "4.0 threshold" }}
          target={{ value: 4.3, label: "target 4.3" }}
          pooled={{ label: "three months pooled", values: POOLED }}
          marks={[
            { month: "2026-04", label: "Plan started" },
            { month: "2026-07", label: "Implemented" },
          ]}
        />
      </Specimen>
      <Specimen name="IndexTrend, process limits">
        <IndexTrend
          title="Call-backs on the same day run within their limits"
          detail="Share of calls answered on the same day, by month"
          points={TREND.map((point) => ({
            ...point,
            lower: null,
            upper: null,
            signal: point.month === "2026-03" ? "eight in a row below the centre" : undefined,
          }))}
          limits={{ lower: 3.5, centre: 3.95, upper: 4.4 }}
        />
      </Specimen>
      <Specimen name="IndexTrend, one month">
        <IndexTrend title="One month of answers so far" points={TREND.slice(-1)} bounds={[1, 5]} />
      </Specimen>
      <Specimen name="IntervalBar">
        <div className="space-y-5">
          <IntervalBar
            label="Satisfaction, July to September"
            estimate={4.24}
            lower={4.05}
            upper={4.43}
            reference={{ value: 4, label: "threshold" }}
          />
          <IntervalBar
            label="Support hours per project"
            estimate={-10.5}
            lower={-13.4}
            upper={-7.7}
            reference={{ value: 0, label: "no change" }}
            needed={{ value: -5, label: "needed" }}
            naive={{ value: -16.2, label: "naive before and after, without the comparison group" }}
            format={hours}
          />
          <IntervalBar
            label="Decision makers"
            estimate={3.92}
            lower={3.6}
            upper={4.22}
            reference={{ value: 4, label: "threshold" }}
          />
          <IntervalBar
            compact
            label="In a row"
            estimate={4.1}
            lower={3.9}
            upper={4.3}
            reference={{ value: 4, label: "threshold" }}
          />
        </div>
      </Specimen>
      <Specimen name="Distribution">
        <Distribution title="40 answers in September" levels={LEVELS} />
        <div className="mt-4 max-w-40">
          <Distribution title="40 answers" levels={LEVELS} compact />
        </div>
        <Distribution title="No answers" levels={[]} />
      </Specimen>
      <Specimen name="HeatGrid">
        <HeatGrid title="Decision makers of tier I are at risk" columns={HEAT_COLUMNS} rows={HEAT_ROWS} />
      </Specimen>
      <Specimen name="Sparkline">
        <Sparkline label="3.7 to 4.2" values={[3.7, 3.8, null, 4.0, 4.1, 4.2]} target={4.1} actionAt={3} />
      </Specimen>
      <Specimen name="BarList">
        <BarList
          title="Waiting for a call is named most often"
          unit="answers that name it"
          items={[
            { label: "Waiting for a call", value: 42, href: "#" },
            { label: "Invoices nobody can read without help", value: 27, href: "#" },
            { label: "Wrong part delivered", value: 9, detail: "all of them in region South" },
            { label: "Parking", value: 0 },
          ]}
        />
      </Specimen>
    </>
  );
}
