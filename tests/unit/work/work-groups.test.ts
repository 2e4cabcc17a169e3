import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { groupOf, groupWork, sayDay } from "~/domain/work/work-groups";
import type { DatedItem, MyWork, TaskItem } from "~/domain/work/work-item";
import { addDays, type Day, dayIn, toDay } from "~/shared/calendar";

const TODAY: Day = "2026-10-15";
const plan = { code: "CAP-005", title: "Same named CSM", why: "One face" };

const task = (change: Partial<TaskItem> = {}): TaskItem => ({
  kind: "task",
  id: `task-${change.due}-${change.title}`,
  number: 1,
  title: "Name CSM",
  status: "inProgress",
  due: "2026-10-16",
  plan,
  why: "One face",
  missing: [],
  resting: null,
  blocked: null,
  waitsFor: null,
  mayEdit: true,
  ...change,
});
const planEnd = (due: Day, asDeputy = false): DatedItem => ({
  kind: "plan",
  id: `plan-${due}`,
  due,
  plan,
  asDeputy,
});
const work = (dated: DatedItem[]): MyWork => ({ dated, decisions: [], waiting: [] });

describe("the day decides the group", () => {
  test.each([
    ["2026-10-14", "overdue"],
    ["2026-10-15", "today"],
    ["2026-10-16", "week"],
    ["2026-10-22", "week"],
    ["2026-10-23", "later"],
    [null, "later"],
  ] as const)("%s is %s", (due, group) => expect(groupOf(due, TODAY)).toBe(group));

  test("the same moment is another day in another zone, and so another group", () => {
    const moment = new Date("2026-10-15T23:30:00Z");
    expect(groupOf("2026-10-15", dayIn(moment, "America/Chicago"))).toBe("today");
    expect(groupOf("2026-10-15", dayIn(moment, "Europe/Berlin"))).toBe("overdue");
  });

  test("a later day is never more pressing", () => {
    const order = ["overdue", "today", "week", "later"];
    const days = fc.integer({ min: -400, max: 400 });
    fc.assert(
      fc.property(days, days, (a, b) => {
        const [early, late] = [Math.min(a, b), Math.max(a, b)];
        const at = (days: number) => order.indexOf(groupOf(addDays(TODAY, days), TODAY));
        expect(at(early)).toBeLessThanOrEqual(at(late));
      }),
    );
  });
});

describe("every piece stands in one place", () => {
  test("of any list nothing is lost and nothing doubled", () => {
    const day = fc.integer({ min: -40, max: 40 }).map((days) => addDays(TODAY, days));
    const item = fc.record({
      due: fc.option(day, { nil: null }),
      status: fc.constantFrom("todo" as const, "inProgress" as const, "blocked" as const),
      resting: fc.constantFrom(null, "on hold"),
      waitsFor: fc.constantFrom(null, { title: "List", who: "Mara" }),
    });
    fc.assert(
      fc.property(fc.array(item), (changes) => {
        const dated = changes.map((change, at) => task({ ...change, title: String(at) }));
        const groups = groupWork(work(dated), TODAY);
        const all = Object.values(groups).flat();
        expect(all).toHaveLength(dated.length);
        expect(new Set(all)).toEqual(new Set(dated));
      }),
    );
  });
  test("blocked work and work behind somebody else's waits; work of a resting plan comes later", () => {
    const blocked = task({ status: "blocked", due: "2026-10-01", title: "blocked" });
    const behind = task({ waitsFor: { title: "List", who: "Mara" }, title: "behind" });
    const resting = task({ resting: "CAP-010 is on hold", due: "2026-10-01", title: "resting" });
    const groups = groupWork(work([blocked, behind, resting]), TODAY);
    expect(groups.waiting).toEqual([blocked, behind]);
    expect(groups.later).toEqual([resting]);
    expect(groups.overdue).toEqual([]);
  });
  test("the longest overdue comes first, and what has no day last", () => {
    const dated = [task({ due: "2026-10-14" }), task({ due: "2026-09-27" }), planEnd(toDay("2026-10-10"))];
    expect(groupWork(work(dated), TODAY).overdue.map((item) => item.due)).toEqual([
      "2026-09-27",
      "2026-10-10",
      "2026-10-14",
    ]);
    const later = groupWork(work([task({ due: null }), task({ due: "2027-01-01" })]), TODAY).later;
    expect(later.map((item) => item.due)).toEqual(["2027-01-01", null]);
  });
});

describe("the day in a sentence", () => {
  test("Devin's morning of 15 October", () => {
    const dated = [planEnd("2026-09-27", true), task(), task({ due: "2026-10-30", title: "later" })];
    expect(sayDay(work(dated), TODAY)).toBe("1 overdue, 1 due tomorrow");
  });
  test("nothing pressing is said kindly", () => {
    expect(sayDay(work([]), TODAY)).toBe("Nothing is due in the next seven days.");
    expect(sayDay(work([]), TODAY, [{ name: "Devin Park", count: 1 }])).toBe("1 for Devin Park");
    expect(sayDay(work([]), TODAY, [{ name: "Devin Park", count: 0 }])).toBe(
      "Nothing is due in the next seven days.",
    );
  });
});
