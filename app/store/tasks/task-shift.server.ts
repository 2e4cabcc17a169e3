import type { ShiftableTask } from "~/domain/tasks/shift-dates";
import type { TaskState } from "~/domain/tasks/task";
import { holidaysOf, type WorkingCalendar } from "~/domain/workspace/working-days";
import type { Day } from "~/shared/calendar";
import type { Tx } from "../database.server";

export interface ShiftGround {
  tasks: ShiftableTask[];
  planEndOn: Day | null;
  calendar: WorkingCalendar;
}

/** The plan's tasks with their days and what joins them, and the days on which people work. */
export async function findShiftGround(db: Tx, workspaceId: string, planId: string): Promise<ShiftGround> {
  const [plan, workspace] = await Promise.all([
    db.plan.findUniqueOrThrow({
      where: { id: planId },
      select: {
        endOn: true,
        tasks: {
          select: {
            id: true,
            number: true,
            title: true,
            status: true,
            version: true,
            startOn: true,
            dueOn: true,
            waitsFor: { select: { dependsOnId: true } },
          },
        },
      },
    }),
    db.workspace.findUniqueOrThrow({
      where: { id: workspaceId },
      select: { workingDays: true, holidays: true },
    }),
  ]);
  return {
    planEndOn: plan.endOn as Day | null,
    calendar: { workingDays: workspace.workingDays, holidays: holidaysOf(workspace.holidays) },
    tasks: plan.tasks.map(({ waitsFor, ...task }) => ({
      ...task,
      status: task.status as TaskState,
      startOn: task.startOn as Day | null,
      dueOn: task.dueOn as Day | null,
      waitsFor: waitsFor.map(({ dependsOnId }) => dependsOnId),
    })),
  };
}
