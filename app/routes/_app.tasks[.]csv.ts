import type { LoaderFunctionArgs } from "@remix-run/node";
import { CAPABILITIES } from "~/domain/tasks/capability";
import { BARRIERS, TASK_STATE_LABELS } from "~/domain/tasks/task";
import { readTaskAsk } from "~/domain/tasks/task-list";
import type { TaskRow } from "~/domain/tasks/task-row";
import { csvFile } from "~/http/csv-file.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { dayIn } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { findTaskDays } from "~/store/tasks/task-days.server";
import { readTasks } from "~/store/tasks/task-list.queries.server";

const HEADER = [
  "plan",
  "plan_title",
  "task",
  "title",
  "state",
  "assignee",
  "start_on",
  "due_on",
  "done_on",
  "mandatory",
  "containment",
  "barrier",
  "blocked_reason",
  "capability",
  "waits_for_open_tasks",
  "holds_up_open_tasks",
];

/** Exactly what the view shows, in the order of the list and without its pages. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Tasks are read by the people of the program.");
  const ask = readTaskAsk(new URL(request.url).searchParams);
  const days = await findTaskDays(viewer, now());
  return csvFile(`tasks-${days.today}`, HEADER, lines(readTasks(viewer, ask, days), days.timeZone));
}

async function* lines(rows: AsyncIterable<TaskRow>, timeZone: string) {
  for await (const row of rows) {
    yield [
      row.plan.code,
      row.plan.title,
      row.number,
      row.title,
      TASK_STATE_LABELS[row.status],
      row.assignee?.name,
      row.startOn,
      row.dueOn,
      row.status === "done" && row.doneAt ? dayIn(row.doneAt, timeZone) : null,
      row.mandatory ? "yes" : "no",
      row.containment ? "yes" : "no",
      row.status === "blocked" && row.barrier ? BARRIERS[row.barrier] : "",
      row.status === "blocked" ? row.blockedReason : "",
      row.capability && CAPABILITIES[row.capability],
      row.waitsFor,
      row.holdsUp,
    ];
  }
}
