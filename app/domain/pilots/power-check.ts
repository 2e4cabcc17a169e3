import { momentsOf } from "../measurement/sample-moments";
import { sampleSize } from "../measurement/sample-size";
import type { MetricFact, PilotFacts, UnitFact } from "./pilot-facts";
import { traitFigure, traitsOf } from "./traits";

export type PowerGap = "metric" | "numbers" | "spread" | "hope";

export interface SpreadOffer {
  /** As it is kept with the metric. */
  sd: string;
  /** Where it is from: "baseline hours of 48 projects" */
  source: string;
}

export interface PowerCheck {
  /** enough: it would probably show what is hoped for; small: it would probably miss it; unknown: not to be reckoned yet. */
  status: "enough" | "small" | "unknown";
  sentence: string;
  treated: number | null;
  control: number | null;
  /** The smallest difference these numbers would probably show, in the metric's unit; shares as 0 to 1. */
  detectable: number | null;
  hoped: number | null;
  /** Units in each arm that what is hoped for takes. */
  needed: number | null;
  /** What has to be said first. */
  missing: PowerGap[];
  /** How it was reckoned, for who wants to know. */
  basis: string;
  /** Spreads known of the units themselves, where none is given. */
  offers: SpreadOffer[];
}

type PowerFacts = Pick<
  PilotFacts,
  | "metrics"
  | "units"
  | "plannedTreated"
  | "plannedControl"
  | "design"
  | "power"
  | "confidence"
  | "correlation"
  | "earlierMean"
  | "unitWord"
  | "unitWords"
>;

interface Plan {
  treated: number;
  control: number;
  hoped: number;
  alpha: number;
  power: number;
}

interface Reckoned {
  detectable: number | null;
  needed: number | null;
  basis: string;
}

/** Below this many in each arm the t distribution asks for about two more than the normal one. */
const FEW = 15;

/**
 * What a pilot of this size would probably show, beside what it hopes for; asked before anything else.
 *
 * Inputs: the design as it stands; numbers are the planned ones, else the units as they lie in the arms.
 * Units: those of the primary metric. Arms that are not equal count by their harmonic mean.
 * Unknown: no primary metric, no numbers, no spread, nothing hoped for; `missing` names each.
 * Source: `sampleSize` of two means, of units measured twice, or of two shares.
 */
export function powerCheck(facts: PowerFacts): PowerCheck {
  const metric = facts.metrics.find(({ primary }) => primary) ?? null;
  const [treated, control] = [
    facts.plannedTreated ?? countIn(facts.units, "treated"),
    facts.plannedControl ?? countIn(facts.units, "control"),
  ];
  const hoped = metric ? (positive(metric.hopedEffect) ?? positive(metric.minEffect)) : null;
  const spread = metric ? spreadOf(metric, facts) : null;
  const missing: PowerGap[] = [];
  if (!metric) missing.push("metric");
  if (treated === null || control === null) missing.push("numbers");
  if (metric && spread === null) missing.push("spread");
  if (metric && hoped === null) missing.push("hope");
  const known = { treated, control, hoped, missing, offers: spread === null ? spreadOffers(facts) : [] };
  if (!metric || treated === null || control === null || spread === null) {
    return {
      ...known,
      status: "unknown",
      sentence: gapSentence(missing),
      detectable: null,
      needed: null,
      basis: "",
    };
  }
  const plan = {
    treated,
    control,
    hoped: hoped ?? 0,
    alpha: 1 - shareOf(facts.confidence, 0.95),
    power: shareOf(facts.power, 0.8),
  };
  const reckoned =
    "sd" in spread ? reckonMeans(plan, spread.sd, facts, metric) : reckonShares(plan, spread.rate, metric);
  const { detectable } = reckoned;
  const seen = detectable === null ? null : figure(detectable, metric);
  const numbers = `With ${treated} and ${control} you can see ${seen}`;
  if (detectable === null || hoped === null) {
    const sentence =
      detectable === null
        ? `With ${treated} and ${control} ${facts.unitWords} nothing can be told from chance: each arm takes two at least.`
        : `${numbers}. ${gapSentence(missing)}`;
    return { ...known, ...reckoned, status: detectable === null ? "small" : "unknown", sentence };
  }
  const enough = detectable <= hoped * (1 + 1e-9);
  const verdict = enough ? "this pilot would probably show it" : "this pilot would probably miss it";
  return {
    ...known,
    ...reckoned,
    status: enough ? "enough" : "small",
    sentence: `${numbers}; you hope for ${figure(hoped, metric)}: ${verdict}.`,
  };
}

/** Null while nobody stands in the arm: no data is not none. */
function countIn(units: readonly UnitFact[], arm: "treated" | "control"): number | null {
  const count = units.filter((unit) => unit.arm === arm && unit.lostOn === null).length;
  return count === 0 ? null : count;
}

const positive = (text: string): number | null => {
  const value = text === "" ? Number.NaN : Number(text);
  return Number.isFinite(value) && value > 0 ? value : null;
};

function shareOf(text: string, usual: number): number {
  const share = positive(text);
  return share !== null && share < 1 ? share : usual;
}

/** The spread between units, or, for shares without one, the rate there is now. */
function spreadOf(metric: MetricFact, { earlierMean }: PowerFacts): { sd: number } | { rate: number } | null {
  const sd = positive(metric.planningSd);
  if (sd !== null) return { sd };
  const rate = metric.kind === "share" ? positive(earlierMean) : null;
  return rate !== null && rate < 1 ? { rate } : null;
}

const harmonic = (a: number, b: number): number => 2 / (1 / a + 1 / b);

function reckonMeans(plan: Plan, sd: number, facts: PowerFacts, metric: MetricFact): Reckoned {
  const correlation = Math.min(0.99, Math.max(-0.99, Number(facts.correlation) || 0));
  // A unit's change has the spread of two readings, less what they have in common.
  const spread = facts.design === "twice" ? sd * Math.sqrt(2 * (1 - correlation)) : sd;
  const { alpha, power, hoped, treated, control } = plan;
  const basis = [
    `spread ${figure(sd, metric)} between ${facts.unitWords}`,
    facts.design === "twice" ? `correlation ${correlation} of before and after` : "measured after the start",
    ...levels(plan),
  ].join(", ");
  if (treated < 2 || control < 2) return { detectable: null, needed: neededFor(), basis };
  const { detectable } = sampleSize({
    kind: "detectable",
    sd: spread,
    nPerGroup: harmonic(treated, control),
    alpha,
    power,
  });
  return { detectable, needed: neededFor(), basis };

  function neededFor(): number | null {
    if (hoped === 0) return null;
    const size =
      facts.design === "twice"
        ? sampleSize({ kind: "didPanel", sd, delta: hoped, correlation, alpha, power })
        : sampleSize({ kind: "means", sd, delta: hoped, alpha, power });
    return withFew(size.nPerGroup);
  }
}

const withFew = (n: number | null): number | null => (n === null ? null : n < FEW ? n + 2 : n);

const levels = ({ alpha, power }: Plan): string[] => [
  `${percent(power)} power`,
  `${percent(1 - alpha)} confidence`,
];

/** One answer per unit is the least a share can rest on; several of a unit make it see more, never less. */
function reckonShares(plan: Plan, rate: number, metric: MetricFact): Reckoned {
  const { alpha, power, hoped, treated, control } = plan;
  const sign = metric.direction === "down" ? -1 : 1;
  const basis = [`a share of ${figure(rate, metric)} now`, "one answer per unit", ...levels(plan)].join(", ");
  const needs = (delta: number): number | null => {
    const p2 = rate + sign * delta;
    if (delta <= 0 || p2 < 0 || p2 > 1) return null;
    return sampleSize({ kind: "proportions", p1: rate, p2, alpha, power }).nRaw;
  };
  const most = sign > 0 ? 1 - rate : rate;
  const n = treated < 2 || control < 2 ? 0 : harmonic(treated, control);
  const least = needs(most);
  const detectable = n === 0 || least === null || least > n ? null : halve(needs, n, most);
  const size = hoped === 0 ? null : needs(hoped);
  return { detectable, needed: withFew(size === null ? null : Math.ceil(size - 1e-9)), basis };
}

/** The difference that takes just so many: fewer are needed the larger it is. */
function halve(needs: (delta: number) => number | null, n: number, most: number): number {
  let [low, high] = [0, most];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    const needed = needs(middle);
    if (needed !== null && needed <= n) high = middle;
    else low = middle;
  }
  return high;
}

const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;

/** Two decimals at least where the figure is small: 0.42 told as 0 would be worth nothing. */
function figure(value: number, { decimals }: Pick<MetricFact, "decimals">): string {
  const places = Math.abs(value) >= 10 ? Math.min(decimals, 1) : Math.max(decimals, 2);
  return String(Number(value.toFixed(places)));
}

const GAP_WORDS: Record<PowerGap, string> = {
  metric: "which metric is primary",
  numbers: "how many units each arm is to have",
  spread: "how far the units lie apart (their standard deviation)",
  hope: "what improvement is hoped for",
};

function gapSentence(missing: readonly PowerGap[]): string {
  const words = missing.map((gap) => GAP_WORDS[gap]);
  const list = words.length > 1 ? `${words.slice(0, -1).join(", ")} and ${words.at(-1)}` : words[0];
  return `Say ${list}; then Capstan says what this pilot could show.`;
}

/** What the units themselves tell about their spread: of every figure that five of them have. */
export function spreadOffers({ units, unitWords }: Pick<PowerFacts, "units" | "unitWords">): SpreadOffer[] {
  return traitsOf(units).flatMap(({ name, kind, said }) => {
    if (kind !== "figure" || said < 5) return [];
    const { variance } = momentsOf({ values: units.map(({ traits }) => traitFigure(traits[name])) });
    if (!variance) return [];
    return [{ sd: spreadText(Math.sqrt(variance)), source: `${name} of ${said} ${unitWords}` }];
  });
}

/** Three figures that count: a spread is never known better. */
export const spreadText = (sd: number): string => String(Number(sd.toPrecision(3)));
