import { didClusterOls } from "~/domain/measurement/did-cluster-ols";
import { didPanel } from "~/domain/measurement/did-panel";
import { didProportions } from "~/domain/measurement/did-proportions";
import { newcombeDiff, type Proportion } from "~/domain/measurement/newcombe-diff";
import { welchT } from "~/domain/measurement/welch-t";
import type { Side } from "./measured";
import type { Arm, PilotDesign } from "./pilot";
import type { PilotMethod } from "./pilot-reading";

/** A unit with all the values that its design asks for; `before` is null where it is measured after the start alone. */
export interface ReadUnit {
  id: string;
  before: Side | null;
  after: Side;
}

/** Treated less control, by the method that the design and the kind of figure ask for. */
export interface Contrast {
  method: PilotMethod;
  estimate: number;
  se: number | null;
  df: number | null;
  p: number | null;
  lower: number | null;
  upper: number | null;
  /** All units of each arm read the same: nothing strays, so there is no interval. */
  isStill: boolean;
}

interface Question {
  design: PilotDesign;
  kind: "mean" | "share";
  arms: Readonly<Record<Arm, readonly ReadUnit[]>>;
  confidence: number;
}

/** Below this many units a clustered interval rejects too often. */
const LEAST_CLUSTERS = 10;

/** Null unless both arms have a unit. */
export function contrast(question: Question): Contrast | null {
  const { design, kind, arms } = question;
  if (arms.treated.length === 0 || arms.control.length === 0) return null;
  if (kind === "share") return design === "afterOnly" ? sharesAfter(question) : sharesTwice(question);
  if (design === "afterOnly") return meansAfter(question);
  return isManifold(arms) ? clustered(question) : panel(question);
}

const meanOf = (units: readonly ReadUnit[]): number =>
  units.reduce((sum, { after }) => sum + after.value, 0) / units.length;
const NO_SPREAD = { se: null, df: null, p: null, lower: null, upper: null } as const;

function meansAfter({ arms, confidence }: Question): Contrast {
  const read = welchT({
    before: { values: arms.control.map(({ after }) => after.value) },
    after: { values: arms.treated.map(({ after }) => after.value) },
    confidence,
  });
  const estimate = meanOf(arms.treated) - meanOf(arms.control);
  if (read.status === "refused") {
    return { method: "welch", estimate, ...NO_SPREAD, isStill: read.reason === "zeroVariance" };
  }
  const { se, df, p, lower, upper } = read;
  return { method: "welch", estimate: read.diff, se, df, p, lower, upper, isStill: false };
}

const changes = (units: readonly ReadUnit[]) =>
  units.flatMap(({ before, after }) => (before ? [{ before: before.value, after: after.value }] : []));

function panel({ arms, confidence }: Question): Contrast | null {
  const read = didPanel({ pilot: changes(arms.treated), control: changes(arms.control), confidence });
  if (read.status === "refused") return null;
  const { did: estimate, se, df, p, lower, upper, reason } = read;
  return { method: "didPanel", estimate, se, df, p, lower, upper, isStill: reason === "zeroVariance" };
}

/** Several values on each side of every unit, and units enough to count them as clusters. */
function isManifold(arms: Question["arms"]): boolean {
  const all = [...arms.treated, ...arms.control];
  return (
    all.length >= LEAST_CLUSTERS &&
    all.every(({ before, after }) => (before?.values.length ?? 0) > 1 && after.values.length > 1)
  );
}

function clustered({ arms, confidence }: Question): Contrast | null {
  const rows = (["treated", "control"] as const).flatMap((arm) =>
    arms[arm].flatMap((unit) => [
      ...(unit.before?.values ?? []).map((y) => ({
        y,
        pilot: arm === "treated",
        post: false,
        cluster: unit.id,
      })),
      ...unit.after.values.map((y) => ({ y, pilot: arm === "treated", post: true, cluster: unit.id })),
    ]),
  );
  const read = didClusterOls({ rows, confidence, minClusters: LEAST_CLUSTERS });
  if (read.status === "refused") return null;
  const { did: estimate, seCluster: se, df, p, lower, upper, reason } = read;
  return { method: "didClusterOls", estimate, se, df, p, lower, upper, isStill: reason === "zeroVariance" };
}

const sum = (units: readonly ReadUnit[], side: "before" | "after"): Proportion => ({
  k: units.reduce((all, unit) => all + (unit[side]?.k ?? 0), 0),
  n: units.reduce((all, unit) => all + (unit[side]?.n ?? 0), 0),
});

function sharesAfter({ arms, confidence }: Question): Contrast | null {
  const read = newcombeDiff({
    before: sum(arms.control, "after"),
    after: sum(arms.treated, "after"),
    confidence,
  });
  if (read.status === "refused") return null;
  const { diff: estimate, lower, upper, p } = read;
  return { method: "newcombe", estimate, se: null, df: null, p, lower, upper, isStill: false };
}

function sharesTwice({ arms, confidence }: Question): Contrast | null {
  const at = (level: number) =>
    didProportions({
      pilot: { before: sum(arms.treated, "before"), after: sum(arms.treated, "after") },
      control: { before: sum(arms.control, "before"), after: sum(arms.control, "after") },
      confidence: level,
    });
  const read = at(confidence);
  if (read.status === "refused") return null;
  const p = chanceByInterval((level) => {
    const one = at(level);
    return one.status === "ok" && (one.lower > 0 || one.upper < 0);
  });
  const { did: estimate, lower, upper } = read;
  return { method: "didProportions", estimate, se: null, df: null, p, lower, upper, isStill: false };
}

/** The error at which the interval just ceases to hold zero: a p-value for a method that has none of its own. */
function chanceByInterval(excludesZero: (confidence: number) => boolean): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < 40; step += 1) {
    const middle = (low + high) / 2;
    if (excludesZero(1 - middle)) high = middle;
    else low = middle;
  }
  return high;
}
