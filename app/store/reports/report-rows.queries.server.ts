import {
  HALT_REASON_LABELS,
  type HaltReason,
  PLAN_STATUS_LABELS,
  type PlanStatus,
  planCode,
} from "~/domain/plans/plan";
import { type ReportAsk, TOO_OFTEN } from "~/domain/plans/reports";
import { CAPABILITIES } from "~/domain/tasks/capability";
import { BARRIERS, isBarrier } from "~/domain/tasks/task";
import type { Viewer } from "~/domain/viewer";
import { Prisma } from "~/generated/prisma/client";
import { type Day, dayIn, daysBetween } from "~/shared/calendar";
import { database } from "../database.server";
import { haltsOf } from "./halts.server";

/** One row behind a count. */
export interface ReportRow {
  id: string;
  code: string;
  title: string;
  href: string;
  what: string;
  detail: string;
  who: string;
  day: Day | null;
}

const OPEN = { notIn: ["closed", "cancelled"] };

/** A page of the rows that a count of the reports stands for. */
export async function listReportRows(
  viewer: Viewer,
  ask: ReportAsk,
  { skip, take }: { skip: number; take: number },
  moment: Date,
): Promise<{ rows: ReportRow[]; total: number }> {
  const { timeZone } = await database().workspace.findUniqueOrThrow({
    where: { id: viewer.workspaceId },
    select: { timeZone: true },
  });
  const page = { skip, take };
  switch (ask.report) {
    case "kind":
      return listPlans(viewer, ask.value === "" ? {} : { kind: ask.value }, page, timeZone);
    case "orphan":
      return listPlans(viewer, { status: OPEN, goal: "" }, page, timeZone);
    case "halt":
      return listHalts(
        viewer,
        ask.value === "" ? Prisma.empty : Prisma.sql`where reason = ${ask.value}`,
        page,
        timeZone,
      );
    case "repeat":
      return listHalts(
        viewer,
        Prisma.sql`where reason = 'notAGoodTime' and "planId" in (
          select "planId" from (${haltsOf(viewer.workspaceId)}) again where reason = 'notAGoodTime'
          group by "planId" having count(*) >= ${TOO_OFTEN})`,
        page,
        timeZone,
      );
    case "barrier":
      return listTasks(
        viewer,
        {
          status: "blocked",
          plan: { status: OPEN },
          ...(ask.value === "" ? {} : { barrier: ask.value === "none" ? "" : ask.value }),
        },
        page,
        { timeZone, today: dayIn(moment, timeZone) },
      );
    case "capability":
      return listTasks(
        viewer,
        { status: "done", capability: ask.value === "" ? { not: "" } : ask.value },
        page,
        { timeZone, today: dayIn(moment, timeZone) },
      );
  }
}

interface Page {
  skip: number;
  take: number;
}

async function nameOf(workspaceId: string, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const people = await database().person.findMany({
    where: { workspaceId, id: { in: ids.filter((id) => id !== null) } },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}

async function listPlans(viewer: Viewer, where: Prisma.PlanWhereInput, page: Page, timeZone: string) {
  const all = { AND: [{ workspaceId: viewer.workspaceId }, where] };
  const [rows, total] = await Promise.all([
    database().plan.findMany({
      where: all,
      select: {
        id: true,
        number: true,
        suffix: true,
        title: true,
        status: true,
        ownerId: true,
        createdAt: true,
      },
      orderBy: [{ number: "desc" }, { suffix: "desc" }],
      ...page,
    }),
    database().plan.count({ where: all }),
  ]);
  const names = await nameOf(
    viewer.workspaceId,
    rows.map(({ ownerId }) => ownerId),
  );
  return {
    total,
    rows: rows.map(({ id, number, suffix, title, status, ownerId, createdAt }): ReportRow => {
      const code = planCode(number, suffix);
      return {
        id,
        code,
        title,
        href: `/plans/${code}`,
        what: PLAN_STATUS_LABELS[status as PlanStatus],
        detail: "",
        who: (ownerId && names.get(ownerId)) || "no owner",
        day: dayIn(createdAt, timeZone),
      };
    }),
  };
}

interface HaltRow {
  planId: string;
  verb: string;
  reason: string;
  note: string;
  at: Date;
  number: number;
  suffix: string;
  title: string;
  sponsorId: string | null;
}

async function listHalts(viewer: Viewer, where: Prisma.Sql, { skip, take }: Page, timeZone: string) {
  const halts = haltsOf(viewer.workspaceId);
  const [rows, [counted]] = await Promise.all([
    database().$queryRaw<HaltRow[]>`
      select * from (${halts}) halt ${where} order by at desc, "planId" limit ${take} offset ${skip}`,
    database().$queryRaw<{ count: number }[]>`select count(*)::int as count from (${halts}) halt ${where}`,
  ]);
  const names = await nameOf(
    viewer.workspaceId,
    rows.map(({ sponsorId }) => sponsorId),
  );
  return {
    total: counted?.count ?? 0,
    rows: rows.map((row): ReportRow => {
      const code = planCode(row.number, row.suffix);
      const at = new Date(row.at);
      return {
        id: `${row.planId}-${at.getTime()}-${row.verb}`,
        code,
        title: row.title,
        href: `/plans/${code}/activity`,
        what: `${row.verb}: ${HALT_REASON_LABELS[row.reason as HaltReason] ?? row.reason}`,
        detail: row.note,
        who: (row.sponsorId && names.get(row.sponsorId)) || "no sponsor",
        day: dayIn(at, timeZone),
      };
    }),
  };
}

async function listTasks(
  viewer: Viewer,
  where: Prisma.TaskWhereInput,
  page: Page,
  { timeZone, today }: { timeZone: string; today: Day },
) {
  const all = { AND: [{ workspaceId: viewer.workspaceId }, where] };
  const [rows, total] = await Promise.all([
    database().task.findMany({
      where: all,
      select: {
        id: true,
        title: true,
        status: true,
        barrier: true,
        blockedReason: true,
        capability: true,
        assigneeId: true,
        movedAt: true,
        doneAt: true,
        plan: { select: { number: true, suffix: true } },
      },
      orderBy: [{ movedAt: "asc" }, { id: "asc" }],
      ...page,
    }),
    database().task.count({ where: all }),
  ]);
  const names = await nameOf(
    viewer.workspaceId,
    rows.map(({ assigneeId }) => assigneeId),
  );
  return {
    total,
    rows: rows.map((task): ReportRow => {
      const moved = task.status === "done" ? task.doneAt : task.movedAt;
      const day = moved ? dayIn(moved, timeZone) : null;
      const barrier = isBarrier(task.barrier) ? BARRIERS[task.barrier] : "no barrier named";
      return {
        id: task.id,
        code: planCode(task.plan.number, task.plan.suffix),
        title: task.title,
        href: `/tasks/${task.id}`,
        what:
          task.status === "done"
            ? ((CAPABILITIES as Record<string, string>)[task.capability] ?? task.capability)
            : barrier,
        detail:
          task.status === "done"
            ? ""
            : [day && `${daysBetween(day, today)} days`, task.blockedReason].filter(Boolean).join(": "),
        who: (task.assigneeId && names.get(task.assigneeId)) || "nobody",
        day,
      };
    }),
  };
}
