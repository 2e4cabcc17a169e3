import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { impactOfDate } from "~/domain/plans/date-impact";
import {
  acceptProblem,
  afterStep,
  type DateLedger,
  newEndProblem,
  promiseKept,
} from "~/domain/plans/date-promise";
import { addDays, type Day } from "~/shared/calendar";
import { plan as aPlan } from "./a-plan";

const day = fc.integer({ min: 0, max: 60 }).map((at) => addDays("2026-11-01", at));
const ids = fc.constantFrom("a", "b", "c", "d", "e", "f");
const steps = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant("request" as const), id: fc.uuid(), toDay: day }),
    fc.record({ kind: fc.constantFrom("accept" as const, "decline" as const, "withdraw" as const), id: ids }),
    // Answers to whatever waits, so that the sequences go deep.
    fc.record({
      kind: fc.constantFrom("accept" as const, "decline" as const, "withdraw" as const),
      id: fc.constant("last"),
    }),
  ),
  { maxLength: 40 },
);

describe("moved dates", () => {
  test("no sequence of steps loses one", () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const start: DateLedger = { endOn: "2026-10-16", firstEndOn: "2026-10-16", records: [] };
        let before = start;
        for (const step of taken) {
          const waiting = before.records.find(({ status }) => status === "requested");
          const after = afterStep(
            before,
            step.kind !== "request" && step.id === "last" ? { ...step, id: waiting?.id ?? "none" } : step,
          );
          // Whatever stood in the record still stands there, in its place, with its two days.
          expect(
            after.records
              .slice(0, before.records.length)
              .map(({ id, fromDay, toDay }) => [id, fromDay, toDay]),
          ).toEqual(before.records.map(({ id, fromDay, toDay }) => [id, fromDay, toDay]));
          // What was answered stays answered.
          for (const [at, record] of before.records.entries())
            if (record.status !== "requested") expect(after.records[at]).toEqual(record);
          expect(after.records.filter(({ status }) => status === "requested").length).toBeLessThanOrEqual(1);
          expect(after.firstEndOn).toBe(start.firstEndOn);
          before = after;
        }
        const accepted = before.records.filter(({ status }) => status === "accepted");
        // The accepted moves are a chain from the first promise to the end that holds.
        const chain = accepted.reduce<Day>((at, { fromDay, toDay }) => {
          expect(fromDay).toBe(at);
          return toDay;
        }, start.endOn);
        expect(before.endOn).toBe(chain);
        expect(promiseKept(before.firstEndOn, before.endOn, before.records).moves).toBe(accepted.length);
      }),
    );
  });

  test("refused in words: the same day, a day in the past, before the start, before a check-in", () => {
    const plan = aPlan({ status: "acting" });
    const ask = (toDay: Day, change: Partial<typeof plan> = {}) =>
      newEndProblem({ ...plan, ...change }, toDay);
    const [look] = plan.checkIns;
    if (!look) throw new Error("The plan of the tests has check-ins.");
    const checkIns = [{ ...look, day: "2026-12-20" as Day, heldOn: null }];
    const ends = { startOn: "2026-09-01", endOn: "2026-12-31", today: "2026-10-15", checkIns } as const;
    expect(ask("2026-12-31", ends)).toBe("This is the end already.");
    expect(ask("2026-10-14", ends)).toBe("A promise lies ahead: choose today or a later day.");
    expect(ask("2026-08-01", ends)).toContain("after the start");
    expect(ask("2026-12-20", ends)).toContain("The check-in of 20 Dec 2026 would not lie before it");
    expect(ask("2027-01-29", ends)).toBeNull();
    // Asked for in time, answered too late.
    expect(acceptProblem({ ...plan, ...ends, today: "2027-02-01" }, { toDay: "2027-01-29" })).toContain(
      "A promise lies ahead",
    );
  });

  test("what a new day would mean: days, tasks outside, unwatched time, the pace that is left", () => {
    const impact = impactOfDate(
      {
        today: "2026-10-15",
        endOn: "2026-11-13",
        firstEndOn: "2026-10-16",
        tasks: [{ id: "t", title: "Write", dueOn: "2026-12-10" }],
        checkIns: ["2026-11-03"],
        kpi: { name: "Search success", unit: "%", lastDay: "2026-09-15", last: "44", target: "65" },
      },
      "2026-12-01",
    );
    expect(impact).toMatchObject({ days: 18, sinceFirst: 46, unwatched: 28, checkInsOutside: [] });
    expect(impact.tasksOutside.map(({ id }) => id)).toEqual(["t"]);
    expect(impact.pace).toEqual({
      name: "Search success",
      unit: "%",
      perMonthNow: "10.8",
      perMonthThen: "8.3",
    });
  });
});
