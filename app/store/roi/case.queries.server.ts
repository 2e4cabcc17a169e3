import { pilotCode } from "~/domain/pilots/pilot";
import type { PilotReading } from "~/domain/pilots/pilot-reading";
import type { BusinessCase } from "~/domain/roi/business-case";
import type { CaseReading } from "~/domain/roi/case-reading";
import { type EffectOfCase, effectsOfPilot } from "~/domain/roi/effect-of-case";
import type { LockedPromise } from "~/domain/roi/locked-promise";
import { type CaseAround, readCase } from "~/domain/roi/read-case";
import type { VerdictWord } from "~/domain/verification/verdict-word";
import type { Viewer } from "~/domain/viewer";
import type { Prisma } from "~/generated/prisma/client";
import { database, type Tx } from "../database.server";
import { readPilot, readPilots } from "../pilots/pilot-reading.server";
import { type CaseRow, caseFromRow, WITH_LINES } from "./case-rows.server";
import { listLateChanges } from "./late-changes.server";
import { listLockedPromises } from "./locked-promise.server";
import { simulateOnce } from "./simulated.server";

/** A case belongs to a pilot or to a plan. */
export type CaseOf = { pilotId: string } | { planId: string };

export const findCase = (viewer: Viewer, of: CaseOf): Promise<BusinessCase | null> =>
  findCaseIn(database(), viewer.workspaceId, of);

/** The same within a transaction. */
export async function findCaseIn(db: Tx, workspaceId: string, of: CaseOf): Promise<BusinessCase | null> {
  const row = await db.businessCase.findFirst({ where: { ...of, workspaceId }, include: WITH_LINES });
  return row && caseFromRow(row);
}

const METRICS = {
  select: {
    id: true,
    name: true,
    unit: true,
    direction: true,
    kind: true,
    hopedEffect: true,
    decimals: true,
  },
  orderBy: [{ primary: "desc" }, { position: "asc" }],
} satisfies Prisma.PilotMetricFindManyArgs;

interface MetricRow {
  id: string;
  name: string;
  unit: string;
  direction: string;
  kind: string;
  hopedEffect: string;
  decimals: number;
}

const effectsOf = (metrics: readonly MetricRow[], reading: PilotReading | null): Map<string, EffectOfCase> =>
  effectsOfPilot(
    metrics.map((metric) => ({
      ...metric,
      direction: metric.direction === "down" ? "down" : "up",
      kind: metric.kind === "share" ? "share" : "mean",
    })),
    reading,
  );

/** Everything a case is reckoned from, so that a page can reckon it again with other figures. */
export interface CaseGround {
  given: BusinessCase | null;
  effects: Map<string, EffectOfCase>;
  around: Pick<CaseAround, "spentMinor" | "plannedMinor" | "proof" | "changedLate" | "promise">;
}

const OF_PLAN = {
  id: true,
  plannedSpendMinor: true,
  verdicts: { select: { word: true }, orderBy: { signedAt: "desc" }, take: 1 },
} as const satisfies Prisma.PlanSelect;

/** Verdicts by which the outcome improved. */
const SHOWN: readonly VerdictWord[] = ["effective", "effectiveByAnotherCause", "partlyEffective"];

const ofPlan = (
  plan: Prisma.PlanGetPayload<{ select: typeof OF_PLAN }>,
): Pick<CaseAround, "plannedMinor" | "proof"> => {
  const word = plan.verdicts[0]?.word;
  return {
    plannedMinor: plan.plannedSpendMinor,
    proof: word === undefined ? "pending" : SHOWN.includes(word as VerdictWord) ? "shown" : "notShown",
  };
};

/** The ground of one pilot's or plan's case; effects are there before the case is. */
export async function findCaseGround(db: Tx, viewer: Viewer, of: CaseOf, at: Date): Promise<CaseGround> {
  const { workspaceId } = viewer;
  const given = await findCaseIn(db, workspaceId, of);
  const spent = await db.spendEntry.aggregate({
    where: { workspaceId, withdrawnAt: null, ...of },
    _sum: { amountMinor: true },
  });
  const spentMinor = spent._sum.amountMinor;
  if ("planId" in of) {
    const plan = await db.plan.findFirst({
      where: { id: of.planId, workspaceId },
      select: OF_PLAN,
    });
    return { given, effects: new Map(), around: { spentMinor, ...(plan && ofPlan(plan)) } };
  }
  const metrics = await db.pilotMetric.findMany({ where: { workspaceId, pilotId: of.pilotId }, ...METRICS });
  const reading = metrics.length > 0 ? await readPilot(db, viewer, of.pilotId, at) : null;
  const promises = await listLockedPromises(db, [of.pilotId]);
  const changedLate = given && (await listLateChanges(db, workspaceId, [of.pilotId])).get(of.pilotId);
  return {
    given,
    effects: effectsOf(metrics, reading),
    around: { spentMinor, ...(changedLate && { changedLate }), ...promiseOf(promises, of.pilotId) },
  };
}

const promiseOf = (
  promises: ReadonlyMap<string, LockedPromise | null>,
  pilotId: string,
): Pick<CaseAround, "promise"> => (promises.has(pilotId) ? { promise: promises.get(pilotId) ?? null } : {});

/** What one case comes to, also within a transaction; null where there is none. */
export async function readCaseIn(db: Tx, viewer: Viewer, of: CaseOf, at: Date): Promise<CaseReading | null> {
  const ground = await findCaseGround(db, viewer, of, at);
  return ground.given && readGround(ground.given, ground);
}

export const readGround = (given: BusinessCase, { effects, around }: CaseGround): CaseReading =>
  readCase(given, effects, { ...around, simulate: simulateOnce(given, effects) });

/** What the cases of these pilots and plans come to, by the id of the pilot or plan; what has no case is not in it. */
export async function readCases(
  viewer: Viewer,
  { pilotIds = [], planIds = [] }: { pilotIds?: readonly string[]; planIds?: readonly string[] },
  at: Date,
): Promise<Map<string, CaseReading>> {
  const { workspaceId } = viewer;
  const db = database();
  const rows = await db.businessCase.findMany({
    where: { workspaceId, OR: [{ pilotId: { in: [...pilotIds] } }, { planId: { in: [...planIds] } }] },
    include: WITH_LINES,
  });
  if (rows.length === 0) return new Map();
  const pilots = await pilotsOf(viewer, rows, at);
  const spent = await spentOn(workspaceId, rows);
  const plans = await db.plan.findMany({
    where: { workspaceId, id: { in: rows.flatMap(({ planId }) => planId ?? []) } },
    select: OF_PLAN,
  });
  const late = await listLateChanges(
    db,
    workspaceId,
    rows.flatMap(({ pilotId }) => pilotId ?? []),
  );
  const promises = await listLockedPromises(
    db,
    rows.flatMap(({ pilotId }) => pilotId ?? []),
  );
  const planned = new Map(plans.map((plan) => [plan.id, ofPlan(plan)]));
  return new Map(
    rows.map((row) => {
      const id = row.pilotId ?? row.planId ?? "";
      const given = caseFromRow(row);
      const changedLate = late.get(id);
      const around = {
        spentMinor: spent.get(id) ?? null,
        ...planned.get(id),
        ...(changedLate && { changedLate }),
        ...promiseOf(promises, id),
      };
      return [id, readGround(given, { given, effects: pilots.get(id) ?? new Map(), around })];
    }),
  );
}

/** The effects of all pilots whose cases are read, by the pilot's id, with as many statements as for one. */
async function pilotsOf(
  viewer: Viewer,
  rows: readonly CaseRow[],
  at: Date,
): Promise<Map<string, Map<string, EffectOfCase>>> {
  const ids = rows.flatMap(({ pilotId }) => pilotId ?? []);
  if (ids.length === 0) return new Map();
  const pilots = await database().pilot.findMany({
    where: { workspaceId: viewer.workspaceId, id: { in: ids } },
    select: { id: true, number: true, metrics: METRICS },
  });
  const codes = pilots.map(({ number }) => pilotCode(number));
  const readings = await readPilots(viewer, codes, at);
  return new Map(
    pilots.map(({ id, number, metrics }) => [
      id,
      effectsOf(metrics, readings.get(pilotCode(number)) ?? null),
    ]),
  );
}

async function spentOn(workspaceId: string, rows: readonly CaseRow[]): Promise<Map<string, bigint>> {
  const db = database();
  const _sum = { amountMinor: true } as const;
  const counts = { workspaceId, withdrawnAt: null };
  const onPilots = await db.spendEntry.groupBy({
    by: ["pilotId"],
    where: { ...counts, pilotId: { in: rows.flatMap(({ pilotId }) => pilotId ?? []) } },
    _sum,
  });
  const onPlans = await db.spendEntry.groupBy({
    by: ["planId"],
    where: { ...counts, planId: { in: rows.flatMap(({ planId }) => planId ?? []) } },
    _sum,
  });
  return new Map(
    [
      ...onPilots.map((each) => [each.pilotId, each._sum.amountMinor] as const),
      ...onPlans.map((each) => [each.planId, each._sum.amountMinor] as const),
    ].flatMap(([id, minor]) => (id === null || minor === null ? [] : [[id, minor] as const])),
  );
}
