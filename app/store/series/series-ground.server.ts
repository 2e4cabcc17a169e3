import type { SeriesTemplate } from "~/domain/series/series";
import type { ChecklistItem } from "~/domain/tasks/task";
import type { Viewer } from "~/domain/viewer";
import { holidaysOf, type WorkingCalendar } from "~/domain/workspace/working-days";
import { type Day, daysBetween } from "~/shared/calendar";
import type { Tx } from "../database.server";

/** What a rule is laid over: the days on which people work, and the plan's end. */
export async function findSeriesGround(
  db: Tx,
  viewer: Viewer,
  planId: string,
): Promise<{ calendar: WorkingCalendar; planEndOn: Day | null }> {
  const workspace = await db.workspace.findUniqueOrThrow({
    where: { id: viewer.workspaceId },
    select: { workingDays: true, holidays: true },
  });
  const plan = await db.plan.findFirst({
    where: { id: planId, workspaceId: viewer.workspaceId },
    select: { endOn: true },
  });
  return {
    calendar: { workingDays: workspace.workingDays, holidays: holidaysOf(workspace.holidays) },
    planEndOn: (plan?.endOn ?? null) as Day | null,
  };
}

/** A task as the pattern of those that follow: its words and steps, unticked, without anything that was done. */
export async function templateOf(db: Tx, taskId: string): Promise<SeriesTemplate> {
  const { checklist, startOn, dueOn, ...row } = await db.task.findUniqueOrThrow({
    where: { id: taskId },
    select: {
      title: true,
      assigneeId: true,
      why: true,
      successCriterion: true,
      mandatory: true,
      evidenceRequired: true,
      capability: true,
      checklist: true,
      startOn: true,
      dueOn: true,
    },
  });
  return {
    ...row,
    checklist: (checklist as unknown as ChecklistItem[]).map(({ text }) => text),
    days: startOn && dueOn ? daysBetween(startOn as Day, dueOn as Day) : null,
  };
}
