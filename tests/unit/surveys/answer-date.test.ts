import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyDateTally, findDateOrder, readDate, tallyDate } from "~/domain/surveys/answer-date";
import { addDays, type Day, dayIn } from "~/shared/calendar";

const ZONE = "America/Chicago";
const anyDay = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays("1990-01-01", count));
const parts = (day: Day) => day.split("-") as [string, string, string];
const finding = (...dates: string[]) => {
  const tally = emptyDateTally();
  for (const date of dates) tallyDate(tally, date);
  return findDateOrder(tally);
};

describe("reading a date", () => {
  it("reads every day back in every form it can be written in", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const [year, month, date] = parts(day);
        const bare = [Number(date), Number(month)];
        for (const text of [day, `${year}/${month}/${date}`, `${day}T23:59:59`, `${day} 00:00`]) {
          expect(readDate(text, null, ZONE)).toEqual({ ok: true, day });
        }
        for (const text of [
          `${date}/${month}/${year}`,
          `${bare[0]}/${bare[1]}/${year}`,
          `${date}-${month}-${year}`,
          `${date}/${month}/${year} 14:05`,
        ]) {
          expect(readDate(text, "dmy", ZONE)).toEqual({ ok: true, day });
        }
        for (const text of [
          `${month}/${date}/${year}`,
          `${bare[1]}/${bare[0]}/${year}`,
          `${month}/${date}/${year} 2:05 PM`,
        ]) {
          expect(readDate(text, "mdy", ZONE)).toEqual({ ok: true, day });
        }
        // Dots are day first everywhere.
        expect(readDate(`${date}.${month}.${year}`, "mdy", ZONE)).toEqual({ ok: true, day });
      }),
    );
  });

  it("puts an instant on the workspace's day, and leaves a time without zone where it was written", () => {
    fc.assert(
      fc.property(
        fc.date({
          min: new Date("1995-01-01T00:00:00Z"),
          max: new Date("2030-01-01T00:00:00Z"),
          noInvalidDate: true,
        }),
        (instant) => {
          const text = instant.toISOString();
          expect(readDate(text, null, ZONE)).toEqual({ ok: true, day: dayIn(instant, ZONE) });
          expect(readDate(text.slice(0, 19), null, ZONE)).toEqual({ ok: true, day: text.slice(0, 10) });
        },
      ),
    );
    expect(readDate("2026-09-01T03:00:00Z", null, ZONE)).toEqual({ ok: true, day: "2026-08-31" });
    expect(readDate("2026-09-01T03:00:00+09:00", null, ZONE)).toEqual({ ok: true, day: "2026-08-31" });
    expect(readDate("2026-09-01T03:00:00Z", null, "Asia/Tokyo")).toEqual({ ok: true, day: "2026-09-01" });
  });

  it("names what is wrong", () => {
    expect(readDate("31/02/2026", "dmy", ZONE)).toEqual({ ok: false, problem: "impossible" });
    expect(readDate("2026-13-01", null, ZONE)).toEqual({ ok: false, problem: "impossible" });
    expect(readDate("yesterday", null, ZONE)).toEqual({ ok: false, problem: "form" });
    expect(readDate("03/04/2026", null, ZONE)).toEqual({ ok: false, problem: "order" });
    expect(readDate("12/31/2025", "dmy", ZONE)).toEqual({ ok: false, problem: "impossible" });
  });

  it("reads what can be read one way only, and years of two digits", () => {
    expect(readDate("31/12/2025", null, ZONE)).toEqual({ ok: true, day: "2025-12-31" });
    expect(readDate("12/31/2025", null, ZONE)).toEqual({ ok: true, day: "2025-12-31" });
    expect(readDate("05/05/25", null, ZONE)).toEqual({ ok: true, day: "2025-05-05" });
  });
});

describe("the order of day and month", () => {
  it("is decided by the whole column", () => {
    expect(finding("01/02/2025", "31/12/2025")).toMatchObject({ kind: "decided", order: "dmy" });
    expect(finding("01/02/2025", "12/31/2025")).toMatchObject({ kind: "decided", order: "mdy" });
    expect(finding("01.02.2025", "03.04.2025")).toMatchObject({ kind: "decided", order: "dmy" });
  });

  it("is asked where the dates do not tell, or contradict one another", () => {
    expect(finding("01/02/2025", "03/04/2025").kind).toBe("undecidable");
    expect(finding("31/12/2025", "12/31/2025").kind).toBe("undecidable");
  });

  it("is no question for ISO dates and for days that equal their month", () => {
    expect(finding("2025-01-02", "2025-12-31").kind).toBe("not-needed");
    expect(finding("05/05/2025").kind).toBe("not-needed");
  });
});
