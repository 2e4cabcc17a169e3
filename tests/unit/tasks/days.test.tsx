import fc from "fast-check";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from "react-router-dom/server";
import { afterAll, describe, expect, test } from "vitest";
import { monthGrid } from "~/domain/tasks/month-grid";
import { ALL_TASKS, EVERY_TASK } from "~/domain/tasks/task-list";
import type { TaskRow } from "~/domain/tasks/task-row";
import { barOf, spanIn, timelineTicks, timelineWindow } from "~/domain/tasks/timeline";
import { startOfWeek } from "~/domain/workspace/week";
import { addDays, type Day, dayIn, daysBetween, monthOf, startOfDay, weekdayOf } from "~/shared/calendar";
import { ReaderProvider } from "~/ui/controls/reader";
import { BoardView } from "~/ui/tasks/views/board-view";
import { CalendarView } from "~/ui/tasks/views/calendar-view";
import { ListView } from "~/ui/tasks/views/list-view";
import { TimelineView } from "~/ui/tasks/views/timeline-view";

const machineZone = process.env.TZ;
afterAll(() => {
  process.env.TZ = machineZone;
});

/** From the last place where a day ends to the first where it begins, with both kinds of summer time between. */
const ZONES = [
  "Pacific/Niue",
  "Pacific/Marquesas",
  "America/Chicago",
  "America/Sao_Paulo",
  "UTC",
  "Europe/Berlin",
  "Asia/Kolkata",
  "Australia/Lord_Howe",
  "Pacific/Chatham",
  "Pacific/Kiritimati",
];
/** Around the borders of summer time on both halves of the earth, and around the turn of a year. */
const BORDERS: Day[] = [
  "2026-03-08",
  "2026-03-29",
  "2026-04-05",
  "2026-10-04",
  "2026-10-25",
  "2026-11-01",
  "2027-01-01",
];

const aRow = (dueOn: Day): TaskRow => ({
  id: "t1",
  number: 1,
  title: "Name CSM",
  status: "todo",
  version: 1,
  plan: { code: "CAP-005", title: "Same CSM", endOn: null, ended: false },
  assignee: { id: "devin", name: "Devin Park" },
  startOn: addDays(dueOn, -3),
  dueOn,
  doneAt: null,
  mandatory: true,
  containment: false,
  barrier: "",
  capability: "",
  blockedReason: "",
  waitsFor: 0,
  holdsUp: 0,
  mayEdit: false,
  mayMove: false,
});

async function drawn(element: ReactElement, reader: { timeZone: string; today: Day }): Promise<string> {
  const handler = createStaticHandler([{ path: "*", element: null }]);
  const context = await handler.query(new Request("http://here.test/"));
  if (context instanceof Response) throw new Error("there is nothing that leads elsewhere");
  const within = (
    <ReaderProvider reader={{ locale: "en", currency: "USD", ...reader }}>{element}</ReaderProvider>
  );
  const router = createStaticRouter([{ path: "*", element: within }], context);
  return renderToStaticMarkup(<StaticRouterProvider router={router} context={context} hydrate={false} />);
}

describe("a due date is the same day in every view", () => {
  const moments = fc.record({
    /** The zone of the reader, and that of the machine that draws. */
    zone: fc.constantFrom(...ZONES),
    machine: fc.constantFrom(...ZONES),
    border: fc.constantFrom(...BORDERS),
    due: fc.integer({ min: -12, max: 12 }),
    hour: fc.integer({ min: -30, max: 30 }),
  });
  test("from −11 to +14 and over both borders of summer time", async () => {
    await fc.assert(
      fc.asyncProperty(moments, async ({ zone, machine, border, due, hour }) => {
        process.env.TZ = machine;
        const moment = new Date(startOfDay(border, zone).getTime() + hour * 3_600_000);
        const today = dayIn(moment, zone);
        const dueOn = addDays(border, due);
        const row = aRow(dueOn);
        const reader = { timeZone: zone, today };
        const frame = { place: ALL_TASKS, today, weekStart: 1, people: [], addHref: null };
        const section = { key: "", count: 1, rows: [row] };

        const list = await drawn(
          <ListView
            {...frame}
            ask={EVERY_TASK}
            after={null}
            page={{ sections: [section], shown: 1, total: 1, next: null }}
          />,
          reader,
        );
        const board = await drawn(
          <BoardView
            {...frame}
            ask={{ ...EVERY_TASK, view: "board" }}
            columns={[{ state: "todo", count: 1, rows: [row] }]}
          />,
          reader,
        );
        const full = new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeZone: "UTC" });
        const late = daysBetween(dueOn, today);
        for (const page of [list, board]) {
          expect(page).toContain(
            `dateTime="${dueOn}" title="${full.format(new Date(`${dueOn}T12:00:00Z`))}"`,
          );
          expect(page.includes("overdue")).toBe(late > 0);
          if (late === 0) expect(page).toContain("due today");
          if (late > 1) expect(page).toContain(`${late} days overdue`);
        }

        const month = monthOf(dueOn);
        const calendar = await drawn(
          <CalendarView
            {...frame}
            ask={{ ...EVERY_TASK, view: "calendar" }}
            month={month}
            weeks={monthGrid(month, 1)}
            days={{ [dueOn]: { tasks: [row], taskCount: 1, marks: [], markCount: 0 } }}
          />,
          reader,
        );
        const cells = calendar.split("<td ").filter((cell) => cell.includes('data-day="'));
        const holding = cells.filter((cell) => (cell.split("</td>")[0] ?? "").includes("Name CSM"));
        expect(holding.map((cell) => /data-day="([^"]*)"/.exec(cell)?.[1])).toEqual([dueOn]);

        const window = timelineWindow({ from: "", zoom: "month" }, { today, weekStart: 1, plan: null });
        const bar = barOf({ ...row, createdOn: addDays(dueOn, -9), planStartOn: null });
        const timeline = await drawn(
          <TimelineView
            {...frame}
            ask={{ ...EVERY_TASK, view: "timeline" }}
            window={window}
            skip={0}
            path={null}
            page={{
              plans: [
                {
                  code: "CAP-005",
                  title: "Same CSM",
                  startOn: null,
                  endOn: null,
                  checkIns: [],
                  tasks: [{ ...row, bar, after: [] }],
                },
              ],
              shown: 1,
              total: 1,
              undated: 0,
              outside: 0,
              next: null,
            }}
          />,
          reader,
        );
        const span = bar && spanIn(window, bar);
        // The bar ends with the due day: the next day begins where it stops.
        expect(addDays(window.from, (span?.at ?? 0) + (span?.days ?? 0) - 1)).toBe(dueOn);
        const percent = (days: number) => `${((days / window.days) * 100).toFixed(4)}%`;
        expect(timeline).toContain(`left:${percent(span?.at ?? 0)};width:${percent(span?.days ?? 0)}`);
      }),
      { numRuns: 60 },
    );
  });
});

describe("the grid of a month", () => {
  test("holds every day of it once, in whole weeks, wherever the week begins", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000 }), fc.integer({ min: 1, max: 7 }), (days, weekStart) => {
        const month = monthOf(addDays("2020-01-01", days));
        const weeks = monthGrid(month, weekStart);
        const all = weeks.flat();
        expect(
          weeks.every(
            (week) => week.length === 7 && week[0] === startOfWeek(week[6] ?? "2020-01-01", weekStart),
          ),
        ).toBe(true);
        expect(weekdayOf(all[0] ?? "2020-01-01")).toBe(weekStart);
        expect(all.filter((day) => monthOf(day) === month)).toHaveLength(
          daysBetween(`${month}-01`, `${monthOf(addDays(`${month}-01`, 31))}-01`),
        );
        expect(all.every((day, at) => at === 0 || addDays(all[at - 1] ?? day, 1) === day)).toBe(true);
        expect(weeks.length).toBeLessThanOrEqual(6);
      }),
    );
  });
});

describe("a timeline", () => {
  const around = { today: "2026-10-15" as Day, weekStart: 1, plan: null };
  test("begins a week and holds today, or the plan where that lies elsewhere", () => {
    for (const zoom of ["week", "month", "quarter"] as const) {
      const window = timelineWindow({ from: "", zoom }, around);
      expect(weekdayOf(window.from)).toBe(1);
      expect(window.from <= "2026-10-15" && "2026-10-15" <= window.to).toBe(true);
      expect(daysBetween(window.from, window.to) + 1).toBe(window.days);
      expect(timelineTicks(window, zoom, 1).every(({ day, at }) => addDays(window.from, at) === day)).toBe(
        true,
      );
    }
    const past = timelineWindow(
      { from: "", zoom: "week" },
      { ...around, plan: { startOn: "2025-06-02", endOn: "2025-09-15" } },
    );
    expect(past.from).toBe("2025-06-02");
    expect(timelineWindow({ from: "2026-12-25", zoom: "week" }, around).from).toBe("2026-12-21");
  });
  test("draws a task from its start, else from when it was written down or its plan began, never backwards", () => {
    const days = {
      startOn: null,
      dueOn: "2026-10-20" as Day,
      createdOn: "2026-10-01" as Day,
      planStartOn: null,
    };
    expect(barOf(days)).toEqual({ from: "2026-10-01", to: "2026-10-20", guessed: true });
    expect(barOf({ ...days, planStartOn: "2026-10-12" })?.from).toBe("2026-10-12");
    expect(barOf({ ...days, planStartOn: "2026-11-02" })).toMatchObject({
      from: "2026-10-20",
      to: "2026-10-20",
    });
    expect(barOf({ ...days, startOn: "2026-10-19" })).toMatchObject({ from: "2026-10-19", guessed: false });
    expect(barOf({ ...days, dueOn: null })).toBeNull();
  });
});
