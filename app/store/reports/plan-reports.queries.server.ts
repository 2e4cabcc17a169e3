import { TOO_OFTEN } from "~/domain/plans/reports";
import { paceOf, type StartUpFacts, startUpGuidelines } from "~/domain/plans/start-up";
import type { Viewer } from "~/domain/viewer";
import { Prisma } from "~/generated/prisma/client";
import { addDays, dayIn, daysBetween } from "~/shared/calendar";
import { database } from "../database.server";
import { haltsOf } from "./halts.server";

const OPEN = { notIn: ["closed", "cancelled"] };
const FRESH_DAYS = 45;

/** Everything the reports count, with as many queries whatever the number of plans. */
export async function findPlanReports(viewer: Viewer, moment: Date) {
  const db = database();
  const { workspaceId } = viewer;
  const { timeZone } = await db.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { timeZone: true },
  });
  const today = dayIn(moment, timeZone);
  const halts = haltsOf(workspaceId);
  const [kinds, reasons, repeats, blocked, built, orphans, open] = await Promise.all([
    db.plan.groupBy({ by: ["kind"], where: { workspaceId }, _count: { _all: true } }),
    db.$queryRaw<{ reason: string; count: number; plans: number }[]>`
      select reason, count(*)::int as count, count(distinct "planId")::int as plans
      from (${halts}) halt group by reason order by 2 desc, 1`,
    db.$queryRaw<{ count: number }[]>`
      select count(*)::int as count from (
        select "planId" from (${halts}) halt where reason = 'notAGoodTime'
        group by "planId" having count(*) >= ${TOO_OFTEN}) again`,
    db.task.findMany({
      where: { workspaceId, status: "blocked", plan: { status: OPEN } },
      select: { barrier: true, movedAt: true },
    }),
    db.task.groupBy({
      by: ["capability"],
      where: { workspaceId, status: "done", capability: { not: "" } },
      _count: { _all: true },
    }),
    db.plan.count({ where: { workspaceId, status: OPEN, goal: "" } }),
    db.plan.count({ where: { workspaceId, status: OPEN } }),
  ]);
  const ages = new Map<string, { count: number; oldest: number | null }>();
  for (const { barrier, movedAt } of blocked) {
    const known = ages.get(barrier || "none") ?? { count: 0, oldest: null };
    const age = movedAt ? daysBetween(dayIn(movedAt, timeZone), today) : null;
    ages.set(barrier || "none", {
      count: known.count + 1,
      oldest: age === null ? known.oldest : Math.max(known.oldest ?? 0, age),
    });
  }
  const facts = await startUpFacts(workspaceId, addDays(today, -FRESH_DAYS), open);
  return {
    kinds: Object.fromEntries(kinds.map(({ kind, _count }) => [kind, _count._all])),
    reasons,
    repeats: repeats[0]?.count ?? 0,
    barriers: Object.fromEntries(ages),
    capabilities: Object.fromEntries(built.map(({ capability, _count }) => [capability, _count._all])),
    orphans,
    open,
    guidelines: startUpGuidelines(facts),
    pace: paceOf(facts),
  };
}

async function startUpFacts(
  workspaceId: string,
  freshFrom: string,
  openPlans: number,
): Promise<StartUpFacts> {
  const db = database();
  const [charter, voiced, policies, reviewed, kpis, sourced, running, read, closed, proven] =
    await Promise.all([
      db.charter.findFirst({
        where: { workspaceId, status: { not: "replaced" } },
        orderBy: [{ status: "desc" }, { number: "desc" }],
        select: { championId: true, status: true },
      }),
      db.plan.count({ where: { workspaceId, status: OPEN, evidence: { some: { kind: "customer" } } } }),
      db.policy.count({ where: { workspaceId, retiredAt: null } }),
      db.policy.count({ where: { workspaceId, retiredAt: null, feelsGood: { not: null } } }),
      db.kpi.count({ where: { plan: { workspaceId, status: OPEN } } }),
      db.kpi.count({ where: { plan: { workspaceId, status: OPEN }, source: { not: "" } } }),
      db.plan.count({ where: { workspaceId, status: { in: ["acting", "monitoring"] } } }),
      db.plan.count({
        where: {
          workspaceId,
          status: { in: ["acting", "monitoring"] },
          kpis: { some: { readings: { some: { withdrawnAt: null, day: { gte: freshFrom } } } } },
        },
      }),
      db.plan.count({ where: { workspaceId, status: "closed" } }),
      countProven(workspaceId),
    ]);
  const champion = charter?.championId
    ? await db.person.findFirst({ where: { id: charter.championId, workspaceId }, select: { name: true } })
    : null;
  return {
    champion: champion?.name ?? null,
    charterSigned: charter?.status === "signed",
    openPlans,
    openWithVoice: voiced,
    policies,
    policiesReviewed: reviewed,
    kpis,
    kpisWithSource: sourced,
    running,
    runningRead: read,
    closed,
    proven,
  };
}

/** Only the word "effective" counts, and of several verdicts on a plan the last. */
async function countProven(workspaceId: string): Promise<number> {
  const [row] = await database().$queryRaw<{ count: number }[]>(Prisma.sql`
    select count(*)::int as count from "Plan" p
    where p."workspaceId" = ${workspaceId} and p.status = 'closed' and (
      select v.word from "Verdict" v where v."planId" = p.id order by v."signedAt" desc limit 1) = 'effective'`);
  return row?.count ?? 0;
}
