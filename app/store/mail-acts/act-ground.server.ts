import type { ActGround, ActPlan, ActTask } from "~/domain/mail-acts/act-ground";
import { readItem } from "~/domain/mail-acts/mail-act";
import { type PlanStatus, planCode } from "~/domain/plans/plan";
import type { PlanMoveEvent } from "~/domain/plans/plan-event";
import type { Day } from "~/shared/calendar";
import type { Tx } from "../database.server";
import { listTasksForMove } from "../tasks/task-facts.server";
import { listFundingGrounds } from "./funding-ground.server";

/** Nouns of items that say something of a plan itself: its end, or that it waits for an approval. */
const ABOUT_PLANS = ["plan", "decision"];

/** An item as a digest or a notice names it; the title is for those of which nothing more is known. */
export interface ActItem {
  item: string;
  title: string;
}

/**
 * What each item stands for, with everything that decides which acts it can offer: asked once for a whole round of
 * letters, with as many statements as for one. Items whose record is gone are left out.
 */
export async function listActGrounds(
  db: Tx,
  workspaceId: string,
  items: readonly ActItem[],
): Promise<Map<string, ActGround>> {
  const read = items.map((each) => ({ ...each, ...readItem(each.item) }));
  const idsOf = (...nouns: string[]) =>
    unique(read.flatMap(({ noun, id }) => (nouns.includes(noun) ? [id] : [])));
  const dates = await listDates(db, workspaceId, idsOf("date-request"));
  const taskDates = await listTaskDates(db, workspaceId, idsOf("task-date"));
  const moves = await listMoves(db, workspaceId, idsOf("request"));
  const plans = await listActPlans(db, workspaceId, [
    ...idsOf(...ABOUT_PLANS),
    ...dates.map(({ planId }) => planId),
    ...moves.map(({ planId }) => planId),
  ]);
  const funding = await listFundingGrounds(db, workspaceId, idsOf("funding"));
  const tasks = await listActTasks(db, workspaceId, [
    ...idsOf("task"),
    ...taskDates.map(({ taskId }) => taskId),
  ]);
  const names = await listNames(db, workspaceId, [...dates, ...taskDates, ...moves]);
  const askedOf = (row: { id: string; status: string; requestedById: string }, openWord: string) => ({
    id: row.id,
    open: row.status === openWord,
    byId: row.requestedById,
    byName: names.get(row.requestedById) ?? "Somebody",
  });
  const grounds = new Map<string, ActGround>();
  for (const { item, noun, id, title } of read) {
    const ground = groundOf(noun, id);
    if (ground) grounds.set(item, { ...ground, item });
    else if (!KNOWN.includes(noun)) grounds.set(item, { on: "other", item, title });
  }
  return grounds;

  function groundOf(noun: string, id: string): ActGround | null {
    const item = "";
    if (noun === "task") {
      const task = tasks.get(id);
      return task ? { on: "task", item, task } : null;
    }
    if (ABOUT_PLANS.includes(noun)) {
      const plan = plans.get(id);
      return plan ? { on: "plan", item, plan } : null;
    }
    if (noun === "date-request") {
      const row = dates.find((each) => each.id === id);
      const plan = row && plans.get(row.planId);
      return row && plan
        ? { on: "date", item, plan, asked: { ...askedOf(row, "requested"), toDay: row.toDay as Day } }
        : null;
    }
    if (noun === "task-date") {
      const row = taskDates.find((each) => each.id === id);
      const task = row && tasks.get(row.taskId);
      return row && task
        ? { on: "taskDate", item, task, asked: { ...askedOf(row, "requested"), toDay: row.toDay as Day } }
        : null;
    }
    if (noun === "funding") return funding.get(id) ?? null;
    if (noun !== "request") return null;
    const row = moves.find((each) => each.id === id);
    const plan = row && plans.get(row.planId);
    if (!row || !plan) return null;
    const event = row.event as PlanMoveEvent;
    return { on: "move", item, plan, asked: { ...askedOf(row, "open"), event, ofId: row.askedOfId } };
  }
}

const KNOWN = ["task", ...ABOUT_PLANS, "date-request", "task-date", "request", "funding"];
const unique = (ids: readonly string[]): string[] => [...new Set(ids)];

const listDates = async (db: Tx, workspaceId: string, ids: string[]) =>
  ids.length === 0
    ? []
    : db.dateMove.findMany({
        where: { id: { in: ids }, plan: { workspaceId } },
        select: { id: true, planId: true, toDay: true, status: true, requestedById: true },
      });

const listTaskDates = async (db: Tx, workspaceId: string, ids: string[]) =>
  ids.length === 0
    ? []
    : db.taskDateMove.findMany({
        where: { id: { in: ids }, workspaceId },
        select: { id: true, taskId: true, toDay: true, status: true, requestedById: true },
      });

const listMoves = async (db: Tx, workspaceId: string, ids: string[]) =>
  ids.length === 0
    ? []
    : db.moveRequest.findMany({
        where: { id: { in: ids }, plan: { workspaceId } },
        select: {
          id: true,
          planId: true,
          event: true,
          status: true,
          requestedById: true,
          askedOfId: true,
        },
      });

async function listActPlans(db: Tx, workspaceId: string, ids: string[]): Promise<Map<string, ActPlan>> {
  if (ids.length === 0) return new Map();
  const rows = await db.plan.findMany({
    where: { workspaceId, id: { in: unique(ids) } },
    select: {
      id: true,
      number: true,
      suffix: true,
      title: true,
      status: true,
      heldFrom: true,
      endOn: true,
      createdById: true,
      ownerId: true,
      deputyId: true,
      sponsorId: true,
      verifierId: true,
      dateMoves: { where: { status: "requested" }, select: { id: true }, take: 1 },
    },
  });
  return new Map(
    rows.map(({ number, suffix, dateMoves, ...row }) => [
      row.id,
      {
        ...row,
        workspaceId,
        code: planCode(number, suffix),
        status: row.status as PlanStatus,
        heldFrom: row.heldFrom as PlanStatus | null,
        endOn: row.endOn as Day | null,
        dateAsked: dateMoves.length > 0,
      },
    ]),
  );
}

async function listActTasks(db: Tx, workspaceId: string, ids: string[]): Promise<Map<string, ActTask>> {
  const tasks = await listTasksForMove(db, workspaceId, unique(ids));
  if (tasks.length === 0) return new Map();
  const asked = await db.taskDateMove.findMany({
    where: { workspaceId, status: "requested", taskId: { in: tasks.map(({ id }) => id) } },
    select: { taskId: true },
  });
  const asking = new Set(asked.map(({ taskId }) => taskId));
  return new Map(tasks.map((task) => [task.id, { ...task, dateAsked: asking.has(task.id) }]));
}

async function listNames(
  db: Tx,
  workspaceId: string,
  rows: readonly { requestedById: string }[],
): Promise<Map<string, string>> {
  if (rows.length === 0) return new Map();
  const people = await db.person.findMany({
    where: { workspaceId, id: { in: unique(rows.map(({ requestedById }) => requestedById)) } },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}
