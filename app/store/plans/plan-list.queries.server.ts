import { promiseKept } from "~/domain/plans/date-promise";
import { daysOverdue, type Health, healthOf } from "~/domain/plans/health";
import { type Inhibitor, inhibitorsOf } from "~/domain/plans/inhibitors";
import {
  DRAFT_STATUSES,
  type HaltReason,
  isPlanStatus,
  isPromised,
  type PlanKind,
  type PlanStatus,
  parsePlanCode,
} from "~/domain/plans/plan";
import { holdersOf } from "~/domain/plans/plan.access";
import type { PlanFacts } from "~/domain/plans/plan-facts";
import { movesFor, verbOfMove } from "~/domain/plans/plan-moves";
import { sayVerdict } from "~/domain/verification/verdict-word";
import type { Viewer } from "~/domain/viewer";
import type { Prisma } from "~/generated/prisma/client";
import type { Day } from "~/shared/calendar";
import { database } from "../database.server";
import { listPlanFacts } from "./plan-facts.queries.server";

export interface PlanListAsk {
  /** A state, "draft" for all four of drafting, or "open" for all that has not ended. */
  state?: string;
  /** A person's id. */
  owner?: string;
  /** Those the viewer has a part in. */
  mine?: boolean;
  q?: string;
  /** The code after which the next page begins. */
  cursor?: string;
  take?: number;
}

export interface PlanListRow {
  id: string;
  code: string;
  title: string;
  kind: PlanKind;
  status: PlanStatus;
  health: Health | null;
  inhibitors: Inhibitor[];
  ownerId: string | null;
  ownerName: string | null;
  ownerLeft: boolean;
  hold: { reason: HaltReason | ""; wakeOn: Day | null } | null;
  startOn: Day | null;
  endOn: Day | null;
  /** The work is promised and still ahead. */
  running: boolean;
  daysOverdue: number;
  /** How often the end was moved, and the days between first promise and the end that holds now. */
  moves: number;
  daysMoved: number;
  tasksDone: number;
  tasks: number;
  /** "effective (changed after)" for closed plans. */
  verdict: string | null;
  /** The way forward, what it lacks, and whom it waits for when it lacks nothing. */
  next: { label: string; missing: number; waitsFor: string | null } | null;
  importMarks: number;
}

export interface PlanList {
  rows: PlanListRow[];
  /** Cursor of the next page; null at the end. */
  next: string | null;
  total: number;
}

const PAGE = 50;
const MOST = 200;

/** Plans with what their rows show, with the same number of queries however many there are. */
export async function listPlans(viewer: Viewer, ask: PlanListAsk, moment: Day | Date): Promise<PlanList> {
  const db = database();
  const take = Math.min(Math.max(1, ask.take ?? PAGE), MOST);
  const where: Prisma.PlanWhereInput = { AND: filtersOf(viewer, ask) };
  const after = ask.cursor ? parsePlanCode(ask.cursor) : null;
  const [facts, total] = await Promise.all([
    listPlanFacts(
      db,
      viewer.workspaceId,
      {
        where: after ? { AND: [where, behind(after)] } : where,
        orderBy: [{ number: "desc" }, { suffix: "desc" }],
        take: take + 1,
      },
      moment,
    ),
    db.plan.count({ where: { AND: [where, { workspaceId: viewer.workspaceId }] } }),
  ]);
  const page = facts.slice(0, take);
  const moves = await db.dateMove.groupBy({
    by: ["planId"],
    where: { planId: { in: page.map(({ id }) => id) }, status: "accepted" },
    _count: true,
  });
  const movesOf = new Map(moves.map(({ planId, _count }) => [planId, _count]));
  return {
    rows: page.map((each) => rowOf(each, viewer, movesOf.get(each.id) ?? 0)),
    next: facts.length > take ? (page.at(-1)?.code ?? null) : null,
    total,
  };
}

const behind = ({ number, suffix }: { number: number; suffix: string }): Prisma.PlanWhereInput => ({
  OR: [{ number: { lt: number } }, { number, suffix: { lt: suffix } }],
});

function filtersOf(viewer: Viewer, ask: PlanListAsk): Prisma.PlanWhereInput[] {
  const filters: Prisma.PlanWhereInput[] = [];
  if (ask.state === "draft") filters.push({ status: { in: [...DRAFT_STATUSES] } });
  else if (ask.state === "open") filters.push({ status: { notIn: ["closed", "cancelled"] } });
  else if (ask.state && isPlanStatus(ask.state)) filters.push({ status: ask.state });
  if (ask.owner) filters.push({ ownerId: ask.owner });
  if (ask.mine) {
    const me = viewer.personId;
    filters.push({
      OR: [
        { ownerId: me },
        { deputyId: me },
        { sponsorId: me },
        { verifierId: me },
        { people: { some: { personId: me } } },
        { tasks: { some: { assigneeId: me } } },
      ],
    });
  }
  const q = ask.q?.trim().slice(0, 200);
  if (q) {
    const code = parsePlanCode(q);
    filters.push({
      OR: [{ title: { contains: q, mode: "insensitive" } }, ...(code ? [{ number: code.number }] : [])],
    });
  }
  return filters;
}

function rowOf(facts: PlanFacts, viewer: Viewer, moves: number): PlanListRow {
  const promise = promiseKept(facts.firstEndOn, facts.endOn, []);
  const live = facts.tasks.filter(({ status }) => status !== "cancelled");
  const signed = facts.proof?.signed ?? null;
  return {
    id: facts.id,
    code: facts.code,
    title: facts.title,
    kind: facts.kind,
    status: facts.status,
    health: healthOf(facts),
    inhibitors: inhibitorsOf(facts),
    ownerId: facts.owner?.id ?? null,
    ownerName: facts.owner?.name ?? null,
    ownerLeft: facts.owner?.active === false,
    hold: facts.status === "onHold" ? { reason: facts.haltReason, wakeOn: facts.wakeOn } : null,
    startOn: facts.startOn,
    endOn: facts.endOn,
    running: isPromised(facts.status),
    daysOverdue: daysOverdue(facts),
    moves,
    daysMoved: promise.days,
    tasksDone: live.filter(({ status }) => status === "done").length,
    tasks: live.length,
    verdict: signed && facts.status === "closed" ? sayVerdict(signed.word, signed.claim) : null,
    next: nextOf(facts, viewer),
    importMarks: facts.importMarks.length,
  };
}

function nextOf(facts: PlanFacts, viewer: Viewer): PlanListRow["next"] {
  const move = movesFor(facts, viewer).find(({ primary }) => primary);
  if (!move) return null;
  const [holder] = holdersOf(verbOfMove(move.event), facts);
  return {
    label: move.label,
    missing: move.missing.length,
    waitsFor: move.missing.length > 0 || move.permitted ? null : (holder?.name ?? null),
  };
}
