import type { Day } from "~/shared/calendar";
import type { ChartKpi, ChartLines, ChartSignal } from "./chart-frame";
import { figureText, readings } from "./chart-words";
import { reachesTarget } from "./kpi";

/** What there is to see, in one sentence: where the KPI stands, and whether it has moved more than chance would. */
export function findingOf(kpi: ChartKpi, lines: ChartLines, start: Day | null): string {
  const last = kpi.readings.at(-1);
  if (!last) return "No reading yet";
  const now = `${figureText(Number(last.value), kpi)} now`;
  const stands = `${now}, ${targetWords(kpi, last.value)}`;
  const since = kpi.readings.filter(({ day }) => start !== null && day >= start);
  if (start === null || since.length === 0) return `${stands}; no reading since the start yet`;
  const after = lines.signals.filter(({ to, side }) => to >= start && side !== null);
  const told = strongest(after.filter(({ few }) => !few));
  if (told) return `${stands}: ${told.brief}, ${told.side === "better" ? "for the better" : "for the worse"}`;
  if (lines.kind === "run") return stands;
  const [what, lies] =
    since.length === 1 ? ["the one reading", "lies"] : [`the ${readings(since.length)}`, "lie"];
  const but = after.length === 0 ? "" : ", but for what rests on few cases";
  return `${stands}: ${what} since the start ${lies} within what it did before${but}`;
}

function targetWords(kpi: ChartKpi, value: string): string {
  const reached = reachesTarget(value, kpi);
  if (kpi.target === null || reached === null) return "no target set";
  const target = figureText(Number(kpi.target), kpi);
  // One month of an outcome decides nothing: whether it is reached is the verdict's word.
  return reached && kpi.type === "operational" ? `target ${target} reached` : `target ${target}`;
}

/** The newest counts most: what changed back has changed back. */
function strongest(signals: readonly ChartSignal[]): ChartSignal | null {
  return signals.reduce<ChartSignal | null>(
    (best, one) =>
      best === null || one.to > best.to || (one.to === best.to && one.weight >= best.weight) ? one : best,
    null,
  );
}
