import { countedFrom } from "~/domain/series/occurrences";
import type { Day } from "~/shared/calendar";
import type { Unit } from "../commit.server";
import { takeOccurrencesBack } from "./series-continuing.server";
import { asSeries } from "./series-facts.server";
import { templateOf } from "./series-ground.server";

/** Lets what follows be as this task is now; those ahead that nobody has touched are made anew from it. */
export async function keepTemplate(unit: Unit, seriesId: string, taskId: string): Promise<void> {
  const series = await unit.db.taskSeries.findUniqueOrThrow({ where: { id: seriesId } });
  const task = await unit.db.task.findUniqueOrThrow({
    where: { id: taskId },
    select: { occurrence: true, dueOn: true, planId: true, title: true },
  });
  const occurrence = task.occurrence ?? series.firstNumber;
  await takeOccurrencesBack(unit, seriesId, occurrence, null);
  await unit.move("taskSeries", series, {
    template: { ...(await templateOf(unit.db, taskId)) },
    // Counted anew from here: where the day was changed, what follows follows this one.
    ...(task.dueOn && countedFrom(asSeries(series), { occurrence, day: task.dueOn as Day })),
  });
  unit.log({
    noun: "series",
    recordId: seriesId,
    planId: task.planId,
    verb: "changed",
    summary: `let what follows be as “${task.title}” is now`,
  });
}
