import { type IndexWindow, isWholeMonths, monthsOf, windowLabel } from "../../indices/index-window";
import { isSbi, MEASURE_LABELS, type Measure } from "../../indices/measure";
import { PILOT_SHOWS, PLAN_SHOWS, REVENUE_SHOWS } from "./figure-labels";
import type { FigureSource } from "./figure-source";

/** How many digits a figure is usually shown with. */
export function usualDecimals(source: FigureSource): number {
  switch (source.kind) {
    case "index":
      if (source.show === "n" || source.show === "points" || source.measure === "nps") return 0;
      return source.measure === "csat" ? 1 : 2;
    case "plan":
      return source.show.startsWith("outcome") ? 2 : source.show === "verdict" ? 0 : 1;
    case "pilot":
      return source.show.startsWith("effect") || source.show.startsWith("roi") ? 1 : 0;
    case "revenue":
      return source.show === "nrr" || source.show === "retention" ? 1 : 0;
    case "kept":
      return 2;
  }
}

/** Words and verdicts have no digits to choose. */
export const hasDecimals = (source: FigureSource): boolean =>
  !(
    source.kind === "kept" ||
    (source.kind === "plan" && source.show === "verdict") ||
    (source.kind === "pilot" && source.show === "decision")
  );

/** "sbi_q3", "cap_001_outcome_after": what it is called in the words, until somebody calls it otherwise. */
export function proposeName(source: FigureSource, taken: readonly string[], names: Names = {}): string {
  const name = slug(partsOf(source, names).join(" ")).slice(0, 36).replace(/_+$/, "") || "figure";
  if (!taken.includes(name)) return name;
  for (let next = 2; ; next += 1) if (!taken.includes(`${name}_${next}`)) return `${name}_${next}`;
}

/** What accounts and surveys are called, by their ids. */
type Names = Readonly<Record<string, string>>;

function partsOf(source: FigureSource, names: Names): string[] {
  switch (source.kind) {
    case "index": {
      const measure = source.measure === "satisfaction" ? "sbi" : source.measure;
      return [
        measure,
        ...Object.values(source.filter).map((value) => names[value] ?? value),
        whenOf(source),
        source.show === "value" ? "" : source.show,
      ];
    }
    case "plan":
    case "pilot":
      return [source.code, words(source.show)];
    case "revenue":
      return [words(source.show), whenOf(source)];
    case "kept":
      return [source.name, "was"];
  }
}

const words = (show: string): string => show.replace(/([A-Z])/g, " $1");

/** "q3", "2025", "jul_sep": short, because it stands in the words of one message. */
function whenOf(window: IndexWindow): string {
  if (!isWholeMonths(window)) return `${window.from.slice(5)} ${window.to.slice(5)}`;
  const months = monthsOf(window);
  const [first = "", last = ""] = [months[0], months.at(-1)];
  const month = Number(first.slice(5));
  if (months.length === 3 && month % 3 === 1) return `q${(month + 2) / 3}`;
  if (months.length === 12 && month === 1) return first.slice(0, 4);
  return months.length === 1 ? first : `${first} ${last}`;
}

/** A name begins with a letter; signs that none of it may bear become low lines. */
const slug = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^[^a-z]+/, "");

/** What it is called for people: "Satisfaction, Jul–Sep 2026". */
export function proposeLabel(source: FigureSource, names: Names = {}): string {
  switch (source.kind) {
    case "index": {
      const measure = MEASURE_LABELS[source.measure as Measure] ?? source.measure;
      const what = isSbi(source.measure as Measure) ? `${measure} index` : measure;
      const parts = Object.entries(source.filter).map(
        ([key, value]) => FILTER_WORDS[key]?.(value) ?? names[value] ?? value,
      );
      const show = { value: "", n: "answers", low: "lower end", high: "upper end", points: "points" }[
        source.show
      ];
      return [what, ...parts, show, windowLabel(source, "en")].filter((part) => part !== "").join(", ");
    }
    case "plan":
      return `${source.code}: ${PLAN_SHOWS[source.show]}`;
    case "pilot":
      return `${source.code}: ${PILOT_SHOWS[source.show]}`;
    case "revenue":
      return `${REVENUE_SHOWS[source.show]}, ${windowLabel(source, "en")}`;
    case "kept":
      return `${source.name}, as it was told`;
  }
}

const FILTER_WORDS: Record<string, (value: string) => string> = {
  tier: (tier) => `tier ${tier}`,
  level: (level) => ({ DM: "decision makers", RM: "recommenders", IF: "influencers" })[level] ?? level,
  stage: (stage) => `stage ${stage}`,
};
