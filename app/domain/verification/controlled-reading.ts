import { type ClusterRow, didClusterOls } from "~/domain/measurement/did-cluster-ols";
import { didPanel, type PanelUnit } from "~/domain/measurement/did-panel";
import { didProportions } from "~/domain/measurement/did-proportions";
import { MAX_PRETREND_SLOPE, type Parallel, pretrend } from "~/domain/measurement/pretrend";
import type { Difference } from "./before-after-reading";
import type { ProofAnswer } from "./proof-answer";
import { type ProofMetric, rangeOf, scoreOf } from "./proof-metric";
import { momentsOfScores, monthsOf, type ProofDates, type ProofSides } from "./proof-sides";

interface Cell {
  n: number;
  mean: number | null;
}

export interface ArmReading {
  before: Cell;
  after: Cell;
  /** Accounts with an answer on either side. */
  accounts: number;
}

export type ControlledMethod = "didClusterOls" | "didPanel" | "didProportions";

export interface ControlledReading {
  treated: ArmReading;
  control: ArmReading;
  /** Null where no interval could be reckoned. */
  method: ControlledMethod | null;
  /** For shares: the same difference with accounts as clusters, beside. */
  clustered: { lower: number; upper: number; clusters: number } | null;
  trend: {
    /** Null: too few months with answers of both. */
    parallel: Parallel | null;
    months: number;
    slope: number | null;
    lower: number | null;
    upper: number | null;
    /** The gap that may open in a month without being called a trend. */
    maxSlope: number;
  };
  /** Why there is no interval, in plain words. */
  refused: string | null;
}

/** Fewer and a clustered interval would be too narrow: five on either side, ten in all. */
const CLUSTERS = 10;
const CLUSTERS_A_SIDE = 5;
const PRETREND_MONTHS = 4;

/**
 * The change of those who got the action less the change of those who did not. Answers clustered by account from ten
 * accounts on, else the changes of the accounts themselves; shares by square-and-add. Nothing here may be shown before
 * the evaluation date: the caller hides it.
 */
export function readControlled(
  treated: { answers: readonly ProofAnswer[]; sides: ProofSides },
  control: { answers: readonly ProofAnswer[]; sides: ProofSides },
  dates: ProofDates,
  confidence: number,
): { controlled: ControlledReading; difference: Difference | null } {
  const { metric } = dates.promise;
  const found = differenceOf(treated.sides, control.sides, metric, confidence);
  return {
    controlled: {
      treated: armOf(treated.sides, metric),
      control: armOf(control.sides, metric),
      method: found.method,
      clustered: metric === "csat" ? clusteredBeside(treated.sides, control.sides, metric, confidence) : null,
      trend: trendOf(treated.answers, control.answers, dates, confidence),
      refused: found.difference ? null : refusalWords(treated.sides, control.sides),
    },
    difference: found.difference,
  };
}

const armOf = (sides: ProofSides, metric: ProofMetric): ArmReading => {
  const cell = (answers: readonly ProofAnswer[]): Cell => {
    const { n, mean } = momentsOfScores(answers, metric);
    return { n, mean };
  };
  return {
    before: cell(sides.before),
    after: cell(sides.after),
    accounts: accountsOf([...sides.before, ...sides.after]).size,
  };
};

const accountsOf = (answers: readonly ProofAnswer[]) =>
  new Set(answers.flatMap(({ accountId }) => accountId ?? []));

function differenceOf(
  treated: ProofSides,
  control: ProofSides,
  metric: ProofMetric,
  confidence: number,
): { method: ControlledMethod | null; difference: Difference | null } {
  if (metric === "csat") {
    const share = (answers: readonly ProofAnswer[]) => ({
      k: answers.filter(({ rating }) => rating >= 4).length,
      n: answers.length,
    });
    const arm = ({ before, after }: ProofSides) => ({ before: share(before), after: share(after) });
    const read = didProportions({ pilot: arm(treated), control: arm(control), confidence });
    if (read.status === "refused") return { method: null, difference: null };
    return {
      method: "didProportions",
      difference: {
        diff: 100 * read.did,
        lower: 100 * read.lower,
        upper: 100 * read.upper,
        se: null,
        df: null,
        p: null,
      },
    };
  }
  const clustered = clusteredDid(treated, control, metric, confidence);
  if (clustered) return { method: "didClusterOls", difference: clustered };
  const panel = didPanel({ pilot: unitsOf(treated, metric), control: unitsOf(control, metric), confidence });
  if (panel.status !== "ok") return { method: null, difference: null };
  const { did, se, df, lower, upper, p } = panel;
  return { method: "didPanel", difference: { diff: did, se, df, lower, upper, p } };
}

function clusteredDid(
  treated: ProofSides,
  control: ProofSides,
  metric: ProofMetric,
  confidence: number,
): Difference | null {
  const rows = [...rowsOf(treated, true, metric), ...rowsOf(control, false, metric)];
  const sides = [treated, control].map(({ before, after }) => accountsOf([...before, ...after]).size);
  if (sides.some((accounts) => accounts < CLUSTERS_A_SIDE)) return null;
  const read = didClusterOls({ rows, confidence, minClusters: CLUSTERS });
  if (read.status !== "ok") return null;
  const { did, seCluster, df, lower, upper, p } = read;
  return { diff: did, se: seCluster, df, lower, upper, p };
}

function clusteredBeside(treated: ProofSides, control: ProofSides, metric: ProofMetric, confidence: number) {
  const read = clusteredDid(treated, control, metric, confidence);
  if (!read || read.df === null) return null;
  return { lower: read.lower, upper: read.upper, clusters: read.df + 1 };
}

/** An answer of nobody's account stands for itself. */
const rowsOf = ({ before, after }: ProofSides, pilot: boolean, metric: ProofMetric): ClusterRow[] =>
  [
    ...before.map((answer) => ({ answer, post: false })),
    ...after.map((answer) => ({ answer, post: true })),
  ].map(({ answer, post }) => ({
    y: scoreOf(metric, answer.rating),
    pilot,
    post,
    cluster: answer.accountId ?? `alone ${answer.responseId}`,
  }));

/** Accounts that answered before and after. */
function unitsOf({ before, after }: ProofSides, metric: ProofMetric): PanelUnit[] {
  const meanOf = (answers: readonly ProofAnswer[], account: string) =>
    momentsOfScores(
      answers.filter(({ accountId }) => accountId === account),
      metric,
    ).mean;
  return [...accountsOf(before)].flatMap((account) => {
    const [first, second] = [meanOf(before, account), meanOf(after, account)];
    return first === null || second === null ? [] : [{ before: first, after: second }];
  });
}

function trendOf(
  treated: readonly ProofAnswer[],
  control: readonly ProofAnswer[],
  dates: ProofDates,
  confidence: number,
): ControlledReading["trend"] {
  const valuesOf = (answers: readonly ProofAnswer[]) =>
    monthsOf(answers, dates).before.map(({ value }) => value);
  const [lowest, highest] = rangeOf(dates.promise.metric);
  // Half a hundredth of the scale a month, whatever the scale.
  const maxSlope = (MAX_PRETREND_SLOPE * (highest - lowest)) / 4;
  const read = pretrend({
    pilot: valuesOf(treated),
    control: valuesOf(control),
    confidence,
    minPoints: PRETREND_MONTHS,
    maxSlope,
  });
  const { parallel, n: months, slope, lower, upper } = read;
  return { parallel, months, slope, lower, upper, maxSlope };
}

function refusalWords(treated: ProofSides, control: ProofSides): string {
  const cells: [string, readonly ProofAnswer[]][] = [
    ["before, with the action", treated.before],
    ["after, with the action", treated.after],
    ["before, in the control group", control.before],
    ["after, in the control group", control.after],
  ];
  const empty = cells.filter(([, answers]) => answers.length === 0).map(([name]) => name);
  return empty.length > 0
    ? `There are no answers ${empty.join("; ")}.`
    : "Too few accounts answered both before and after: two on either side are the least.";
}
