import { criticalPath } from "~/domain/tasks/critical-path";
import { monthGrid } from "~/domain/tasks/month-grid";
import { readTaskAsk, type TaskAsk, type TaskPlace } from "~/domain/tasks/task-list";
import { timelineWindow } from "~/domain/tasks/timeline";
import type { Viewer } from "~/domain/viewer";
import { type Day, monthOf } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { listBoard } from "~/store/tasks/task-board.queries.server";
import { listCalendar } from "~/store/tasks/task-calendar.queries.server";
import { listTaskPeople } from "~/store/tasks/task-choices.server";
import { findTaskDays } from "~/store/tasks/task-days.server";
import { countTaskTimes, listTasks } from "~/store/tasks/task-list.queries.server";
import { findPlanNet, listTimeline } from "~/store/tasks/task-timeline.queries.server";
import { cursorIn, placeIn } from "./page-place.server";

type Days = Awaited<ReturnType<typeof findTaskDays>>;

/** What the address asks for, and nothing else: each view reads its own. */
export async function readTaskViews(request: Request, viewer: Viewer, place: TaskPlace) {
  const ask = readTaskAsk(new URL(request.url).searchParams, place);
  const days = await findTaskDays(viewer, now());
  const [people, times, content] = await Promise.all([
    listTaskPeople(viewer),
    countTaskTimes(viewer, ask, days),
    readContent(request, viewer, ask, days),
  ]);
  const { today, weekStart } = days;
  return { ask, place, today, weekStart, people, times, content };
}

async function readContent(request: Request, viewer: Viewer, ask: TaskAsk, days: Days) {
  switch (ask.view) {
    case "list": {
      const after = cursorIn(request, "after");
      return { view: ask.view, after, page: await listTasks(viewer, ask, days, after) };
    }
    case "board":
      return { view: ask.view, columns: await listBoard(viewer, ask, days) };
    case "timeline":
      return { view: ask.view, ...(await readTimeline(request, viewer, ask, days)) };
    case "calendar":
      return { view: ask.view, ...(await readMonth(viewer, ask, days)) };
  }
}

/** The critical path is a question of one plan; over all plans there is no end that work could lead to. */
async function readTimeline(request: Request, viewer: Viewer, ask: TaskAsk, days: Days) {
  const net = ask.plan === "" ? null : await findPlanNet(viewer, ask.plan);
  const { today, weekStart, calendar } = days;
  const window = timelineWindow(ask, { today, weekStart, plan: net });
  const skip = placeIn(request, "skip") ?? 0;
  const page = await listTimeline(viewer, ask, days, window, skip);
  const path =
    net && criticalPath(net.tasks, { today, calendar, planStartOn: net.startOn, planEndOn: net.endOn });
  const numbers = new Map(net?.tasks.map(({ id, number }) => [id, number]));
  return {
    window,
    page,
    skip,
    path: path && {
      ...path,
      chain: path.chain.map((id) => ({ id, number: numbers.get(id) ?? 0 })),
      planEndOn: net.endOn,
    },
  };
}

async function readMonth(viewer: Viewer, ask: TaskAsk, days: Days) {
  const month = ask.month || monthOf(days.today);
  const weeks = monthGrid(month, days.weekStart);
  const first = weeks[0]?.[0] ?? days.today;
  const last = weeks.at(-1)?.at(-1) ?? days.today;
  const found = await listCalendar(viewer, ask, days, { from: first, to: last });
  return { month, weeks, days: Object.fromEntries(found) as Partial<Record<Day, DayContent>> };
}

type DayContent = Awaited<ReturnType<typeof listCalendar>> extends Map<Day, infer Content> ? Content : never;
