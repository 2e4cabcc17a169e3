import { createHash } from "node:crypto";
import { canonicalJson } from "~/domain/activity/activity";
import type { Arm } from "~/domain/pilots/pilot";
import type { PilotFacts } from "~/domain/pilots/pilot-facts";
import type { PilotReading } from "~/domain/pilots/pilot-reading";
import { type Recommendation, recommend } from "~/domain/pilots/recommendation";
import type { CaseReading } from "~/domain/roi/case-reading";
import type { Viewer } from "~/domain/viewer";
import type { Tx } from "../database.server";
import { readCaseIn } from "../roi/case.queries.server";
import { readPilot } from "./pilot-reading.server";

/** One measured value as it is frozen with a decision. */
export interface FrozenRow {
  unit: string;
  arm: Arm | null;
  metric: string;
  day: string;
  value: string | null;
  k: number | null;
  n: number | null;
}

/** Everything a decision is taken upon: the result, the money, the rows behind them, and one hash over all of it. */
export interface DecisionGround {
  reading: PilotReading;
  money: CaseReading | null;
  rows: FrozenRow[];
  hash: string;
  recommendation: Recommendation;
}

/** Read in one transaction by whoever signs, and by the page before them, so that both see the same or the hash says no. */
export async function readDecisionGround(
  db: Tx,
  viewer: Viewer,
  facts: PilotFacts,
  at: Date,
): Promise<DecisionGround | null> {
  const reading = await readPilot(db, viewer, facts.id, at);
  if (!reading) return null;
  const money = await readCaseIn(db, viewer, { pilotId: facts.id }, at);
  const rows = await listFrozenRows(db, facts.id, facts.round);
  const hash = createHash("sha256").update(canonicalJson({ reading, money, rows })).digest("hex");
  return { reading, money, rows, hash, recommendation: recommend(reading, money) };
}

/** The values of one round that count, in one order for ever. */
export async function listFrozenRows(db: Tx, pilotId: string, round: number): Promise<FrozenRow[]> {
  const rows = await db.pilotValue.findMany({
    where: { pilotId, round, withdrawnAt: null },
    select: {
      day: true,
      value: true,
      k: true,
      n: true,
      metric: { select: { name: true } },
      unit: { select: { name: true, arm: true } },
    },
    orderBy: [
      { metric: { position: "asc" } },
      { unit: { position: "asc" } },
      { unitId: "asc" },
      { day: "asc" },
      { id: "asc" },
    ],
  });
  return rows.map(({ day, value, k, n, metric, unit }) => ({
    unit: unit.name,
    arm: unit.arm as Arm | null,
    metric: metric.name,
    day,
    value: value?.toString() ?? null,
    k,
    n,
  }));
}
