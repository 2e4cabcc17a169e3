import type { LoaderFunctionArgs } from "@remix-run/node";
import { nextDates } from "~/domain/series/next-dates";
import { seriesSchema } from "~/domain/series/series.schema";
import { readQuery } from "~/http/read-query.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { database } from "~/store/database.server";
import { findSeriesGround } from "~/store/series/series-ground.server";
import { findTaskForMove } from "~/store/tasks/task-facts.server";

/** The days of a rule while it is being typed; null while it is not complete. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Tasks are read by the people of the program.");
  const task = await findTaskForMove(database(), viewer, params.taskId ?? "");
  if (!task) throw new Response("There is no such task here.", { status: 404 });
  const rule = await readQuery(request, seriesSchema);
  if (!rule.ok || !task.dueOn) return { next: null };
  const ground = await findSeriesGround(database(), viewer, task.planId);
  return { next: nextDates(rule.data, { dueOn: task.dueOn, occurrence: task.occurrence ?? 1 }, ground) };
}
