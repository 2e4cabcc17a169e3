import { planCode } from "~/domain/plans/plan";
import type { PlanMoveEvent } from "~/domain/plans/plan-event";
import { moveLabel } from "~/domain/plans/plan-moves";
import type { StateFact } from "~/domain/reminders/reminder-facts";
import { type Day, dayIn, formatDay } from "~/shared/calendar";
import { database } from "../database.server";
import { type Around, real } from "./state-around.server";

/** Requests that wait for somebody's word. */
export async function listDecisions(workspaceId: string, { timeZone }: Around): Promise<StateFact[]> {
  const plan = { select: { id: true, number: true, suffix: true, sponsorId: true } };
  const dates = await database().dateMove.findMany({
    where: { status: "requested", plan: { workspaceId } },
    select: { id: true, toDay: true, requestedAt: true, plan },
    orderBy: { id: "asc" },
  });
  const moves = await database().moveRequest.findMany({
    where: { status: "open", plan: { workspaceId } },
    select: { id: true, event: true, createdAt: true, askedOfId: true, plan },
    orderBy: { id: "asc" },
  });
  const taskDates = await database().taskDateMove.findMany({
    where: { workspaceId, status: "requested" },
    select: {
      id: true,
      toDay: true,
      requestedAt: true,
      requestedById: true,
      task: {
        select: {
          id: true,
          title: true,
          plan: { select: { id: true, number: true, suffix: true, ownerId: true, deputyId: true } },
        },
      },
    },
    orderBy: { id: "asc" },
  });
  return [
    ...dates.map((each): StateFact => {
      const code = planCode(each.plan.number, each.plan.suffix);
      return {
        key: `date-request:${each.id}`,
        kind: "decision",
        title: `${code}: a new end is asked for, ${formatDay(each.toDay as Day, "en")}`,
        href: `/plans/${code}#dates`,
        arisenOn: dayIn(each.requestedAt, timeZone),
        toldTo: real([each.plan.sponsorId]),
        settledOn: null,
        planId: each.plan.id,
      };
    }),
    ...moves.map((each): StateFact => {
      const code = planCode(each.plan.number, each.plan.suffix);
      return {
        key: `request:${each.id}`,
        kind: "decision",
        title: `${code}: you are asked to ${moveLabel(each.event as PlanMoveEvent).toLowerCase()}`,
        href: `/plans/${code}`,
        arisenOn: dayIn(each.createdAt, timeZone),
        toldTo: real([each.askedOfId]),
        settledOn: null,
        planId: each.plan.id,
      };
    }),
    ...taskDates.map(({ task, ...each }): StateFact => {
      const code = planCode(task.plan.number, task.plan.suffix);
      return {
        key: `task-date:${each.id}`,
        kind: "decision",
        title: `${code}: “${task.title}” asks for a later day, ${formatDay(each.toDay as Day, "en")}`,
        href: `/tasks/${task.id}`,
        arisenOn: dayIn(each.requestedAt, timeZone),
        // Whoever asked does not decide.
        toldTo: real([task.plan.ownerId, task.plan.deputyId]).filter((id) => id !== each.requestedById),
        settledOn: null,
        planId: task.plan.id,
      };
    }),
  ];
}
