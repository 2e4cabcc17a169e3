import { readDecimal } from "~/domain/kpis/reading.schema";
import { type Day, formatDay } from "~/shared/calendar";
import { isPilotInDesign } from "./pilot";
import type { MetricFact, PilotFacts, UnitFact } from "./pilot-facts";

/** One figure as it is kept: decimal text of a mean, or k of n of a share. */
export interface Figure {
  value: string | null;
  k: number | null;
  n: number | null;
}

const OF = /^(\d{1,9})\s*(?:\/|of|von|de|sur|di)\s*(\d{1,9})$/i;

/** What was typed into one cell: "21,5" of a mean, "12/15" of a share; null where it is neither. */
export function readFigure(text: string, kind: MetricFact["kind"]): Figure | null {
  const plain = text.trim();
  if (kind === "mean") {
    const value = readDecimal(plain);
    return value === null ? null : { value, k: null, n: null };
  }
  const [, k, n] = OF.exec(plain) ?? [];
  return k === undefined || n === undefined ? null : { value: null, k: Number(k), n: Number(n) };
}

export const figureText = ({ value, k, n }: Figure): string =>
  value === null ? `${k ?? 0}/${n ?? 0}` : value;

export const sameFigure = (one: Figure, other: Figure): boolean =>
  one.value === null || other.value === null
    ? one.value === other.value && one.k === other.k && one.n === other.n
    : Number(one.value) === Number(other.value);

export const noFigure = (kind: MetricFact["kind"]): string =>
  kind === "mean"
    ? "Write a number such as 21.5: at most twelve digits before the point and six after it."
    : "Write how many of how many: 12/15.";

/** From which day values count as after the start; null while it has none. */
export const startOf = ({ startedOn, startOn }: Pick<PilotFacts, "startedOn" | "startOn">): Day | null =>
  startedOn ?? startOn;

export interface ValueProblem {
  field: "value" | "day" | "unit" | "metric";
  message: string;
}

/** What speaks against a day for any value of this pilot; null where nothing does. */
export function dayProblem(pilot: PilotFacts, day: Day): string | null {
  const said = (one: Day) => formatDay(one, "en");
  if (day > pilot.today) return `This day has not come yet: choose ${said(pilot.today)} or an earlier one.`;
  if (day < "1990-01-01") return "Check the year: values are kept from 1990 on.";
  const end = pilot.endedOn ?? pilot.endOn;
  if (end !== null && day > end && !isPilotInDesign(pilot.status)) {
    return `${pilot.code} ended on ${said(end)}: a later value counts nowhere.`;
  }
  const start = startOf(pilot);
  if (pilot.design === "afterOnly" && (start === null || day < start)) {
    return `${pilot.code} measures after its start alone${start ? `, ${said(start)}` : ""}: a value of before it has no place in it.`;
  }
  return null;
}

/** What speaks against one value, whichever way it comes; null where nothing does. */
export function valueProblem(
  pilot: PilotFacts,
  { metric, unit, day, figure }: { metric: MetricFact; unit: UnitFact; day: Day; figure: Figure },
): ValueProblem | null {
  if (metric.source === "index") {
    return {
      field: "metric",
      message: `${metric.name} is read from the accounts’ own answers: nothing is typed for it.`,
    };
  }
  const problem = dayProblem(pilot, day);
  if (problem) return { field: "day", message: problem };
  if (unit.lostOn !== null && day >= unit.lostOn) {
    return {
      field: "unit",
      message: `${unit.name} was lost on ${formatDay(unit.lostOn, "en")}. Mend that under Units first, if it can be measured again.`,
    };
  }
  if (metric.kind === "share" && (figure.n === null || figure.n < 1)) {
    return { field: "value", message: "Nothing was counted, so there is no share: leave it out." };
  }
  if (metric.kind === "share" && (figure.k ?? 0) > (figure.n ?? 0)) {
    return { field: "value", message: `At most all of them, which is ${figure.n}.` };
  }
  return null;
}
