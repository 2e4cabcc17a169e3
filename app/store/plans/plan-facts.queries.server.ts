import { LOAD_STATUSES } from "~/domain/plans/load";
import { parsePlanCode, planCode } from "~/domain/plans/plan";
import type { OwnerLoadFact, PersonFact, PlanFacts } from "~/domain/plans/plan-facts";
import type { Role, Viewer } from "~/domain/viewer";
import type { Prisma } from "~/generated/prisma/client";
import { type Day, dayIn } from "~/shared/calendar";
import { listAwayOn } from "../absences/away.server";
import { listAuditFacts } from "../audits/audit-facts.server";
import { database, type Tx } from "../database.server";
import { listProofs } from "../verification/proof.queries.server";
import { factsOf, PLAN_ROWS, type PlanRows } from "./plan-rows.server";

/** "CAP-006" or the id of the row. */
const whereOf = (ref: string): Prisma.PlanWhereInput => parsePlanCode(ref) ?? { id: ref };

export async function findPlanFacts(
  viewer: Viewer,
  ref: string,
  moment: Day | Date,
): Promise<PlanFacts | null> {
  return findPlanFactsIn(database(), viewer.workspaceId, ref, moment);
}

/** The same inside a transaction. An instant stands for the workspace's calendar day at that moment. */
export async function findPlanFactsIn(
  db: Tx,
  workspaceId: string,
  ref: string,
  moment: Day | Date,
): Promise<PlanFacts | null> {
  const row = await db.plan.findFirst({ where: { ...whereOf(ref), workspaceId }, include: PLAN_ROWS });
  if (!row) return null;
  const [facts] = await withSurroundings(db, workspaceId, [row], moment);
  return facts ?? null;
}

/** Several at once, with as many queries as for one. */
export async function listPlanFacts(
  db: Tx,
  workspaceId: string,
  ask: { where?: Prisma.PlanWhereInput; orderBy?: Prisma.PlanOrderByWithRelationInput[]; take?: number },
  moment: Day | Date,
): Promise<PlanFacts[]> {
  const rows = await db.plan.findMany({
    where: { AND: [{ workspaceId }, ask.where ?? {}] },
    include: PLAN_ROWS,
    orderBy: ask.orderBy ?? [{ number: "asc" }, { suffix: "asc" }],
    ...(ask.take === undefined ? {} : { take: ask.take }),
  });
  return withSurroundings(db, workspaceId, rows, moment);
}

async function withSurroundings(
  db: Tx,
  workspaceId: string,
  rows: readonly PlanRows[],
  moment: Day | Date,
): Promise<PlanFacts[]> {
  if (rows.length === 0) return [];
  const workspace = await db.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { timeZone: true, openPlanLimit: true },
  });
  const today = typeof moment === "string" ? moment : dayIn(moment, workspace.timeZone);
  const people = await listPeopleOf(db, workspaceId, rows, today);
  const loads = await listLoads(db, workspaceId, rows, workspace.openPlanLimit);
  const effective = rows.filter(({ effectiveOn }) => effectiveOn !== null).map(({ id }) => id);
  const proofs =
    effective.length > 0 ? await listProofs(db, workspaceId, effective, today) : new Map<string, never>();
  const audits = await listAuditFacts(db, workspaceId, rows);
  return rows.map((row) =>
    factsOf(row, { people, loads, proofs, audits, timeZone: workspace.timeZone, today }),
  );
}

/** Those named on the plans, and everybody who could be asked for a move. */
async function listPeopleOf(
  db: Tx,
  workspaceId: string,
  rows: readonly PlanRows[],
  today: Day,
): Promise<Map<string, PersonFact>> {
  const named = rows.flatMap((row) => [
    row.ownerId,
    row.sponsorId,
    row.verifierId,
    row.deputyId,
    ...row.people.map(({ personId }) => personId),
    ...row.tasks.map(({ assigneeId }) => assigneeId),
  ]);
  const ids = [...new Set(named.filter((id) => id !== null))];
  const away = await listAwayOn(db, workspaceId, today);
  // Whoever stands in today can be asked, too.
  const deputies = [...away.values()].map(({ deputyId }) => deputyId);
  const people = await db.person.findMany({
    where: {
      workspaceId,
      OR: [
        { id: { in: [...ids, ...deputies] } },
        { role: { in: ["admin", "leader", "executive"] }, active: true },
      ],
    },
    select: { id: true, name: true, role: true, active: true, auditor: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return new Map(
    people.map((person) => [
      person.id,
      { ...person, role: person.role as Role, away: away.get(person.id) ?? null },
    ]),
  );
}

async function listLoads(
  db: Tx,
  workspaceId: string,
  rows: readonly PlanRows[],
  workspaceLimit: number,
): Promise<Map<string, OwnerLoadFact>> {
  const owners = [...new Set(rows.map(({ ownerId }) => ownerId).filter((id) => id !== null))];
  if (owners.length === 0) return new Map();
  const limits = await db.person.findMany({
    where: { workspaceId, id: { in: owners } },
    select: { id: true, openPlanLimit: true },
  });
  const open = await db.plan.findMany({
    where: { workspaceId, ownerId: { in: owners }, status: { in: [...LOAD_STATUSES] } },
    select: { ownerId: true, number: true, suffix: true },
    orderBy: [{ number: "asc" }, { suffix: "asc" }],
  });
  return new Map(
    limits.map(({ id, openPlanLimit }) => {
      const openCodes = open
        .filter(({ ownerId }) => ownerId === id)
        .map((row) => planCode(row.number, row.suffix));
      return [id, { open: openCodes.length, openCodes, limit: openPlanLimit ?? workspaceLimit }];
    }),
  );
}
