import { describe, expect, test } from "vitest";
import {
  completenessOf,
  completenessWords,
  defaultWindow,
  windowLabel,
  windowOfMonths,
} from "~/domain/indices/index-window";
import type { Day, Month } from "~/shared/calendar";

const months = (...list: string[]) => new Set(list);
const judge = (from: Month, to: Month, have: Set<string>, today: Day = "2026-10-15") =>
  completenessOf(windowOfMonths(from, to), have, today);

describe("the window of an index", () => {
  test("is the three complete months before today, on every day of the year", () => {
    const at = (today: Day) => Object.values(defaultWindow(today));
    expect(at("2026-10-15")).toEqual(["2026-07-01", "2026-09-30"]);
    expect(at("2026-10-01")).toEqual(["2026-07-01", "2026-09-30"]);
    expect(at("2026-09-30")).toEqual(["2026-06-01", "2026-08-31"]);
    expect(at("2026-01-31")).toEqual(["2025-10-01", "2025-12-31"]);
    expect(at("2028-03-31")).toEqual(["2027-12-01", "2028-02-29"]);
  });

  test("is complete when three whole months are over and each has answers", () => {
    expect(judge("2026-07", "2026-09", months("2026-07", "2026-08", "2026-09"))).toMatchObject({
      isComplete: true,
      have: 3,
      need: 3,
      empty: [],
    });
    const gap = judge("2026-07", "2026-09", months("2026-07", "2026-09"));
    expect(completenessWords(gap)).toBe("window incomplete (2 of 3)");
    expect(gap.empty).toEqual(["2026-08"]);
    expect(completenessWords(judge("2026-09", "2026-09", months("2026-09")))).toBe(
      "window incomplete (1 of 3)",
    );
    expect(completenessWords(judge("2026-07", "2026-09", months()))).toBe("window incomplete (0 of 3)");
  });

  test("is not complete while a month still runs", () => {
    const running = judge("2026-08", "2026-10", months("2026-08", "2026-09", "2026-10"));
    expect(running).toMatchObject({ isComplete: false, have: 2, need: 3 });
    // On its last day a month still runs.
    const lastDay = judge("2026-08", "2026-10", months("2026-08", "2026-09", "2026-10"), "2026-10-31");
    expect(lastDay.isComplete).toBe(false);
    expect(
      judge("2026-08", "2026-10", months("2026-08", "2026-09", "2026-10"), "2026-11-01").isComplete,
    ).toBe(true);
  });

  test("a year asks for twelve months", () => {
    const all = Array.from({ length: 12 }, (_, at) => `2025-${String(at + 1).padStart(2, "0")}`);
    expect(judge("2025-01", "2025-12", months(...all))).toMatchObject({
      isComplete: true,
      have: 12,
      need: 12,
    });
    expect(judge("2025-01", "2025-12", months(...all.slice(1)))).toMatchObject({
      isComplete: false,
      have: 11,
    });
  });

  test("a window that begins within a month counts whole months from its first day", () => {
    const window = { from: "2026-06-30", to: "2026-09-29" } as const;
    expect(completenessOf(window, months("2026-07", "2026-08"), "2026-10-15")).toMatchObject({
      isComplete: true,
      have: 3,
    });
    expect(completenessOf(window, months("2026-07"), "2026-10-15").isComplete).toBe(false);
    const short = { from: "2026-06-30", to: "2026-09-28" } as const;
    expect(completenessOf(short, months("2026-07", "2026-08"), "2026-10-15")).toMatchObject({
      isComplete: false,
      have: 2,
    });
  });

  test("is named as one would say it", () => {
    const named = (from: Month, to: Month) => windowLabel(windowOfMonths(from, to), "en");
    expect(named("2026-07", "2026-09")).toBe("Jul–Sep 2026");
    expect(named("2025-01", "2025-12")).toBe("Calendar year 2025");
    expect(named("2025-11", "2026-01")).toBe("Nov 2025 – Jan 2026");
    expect(named("2026-09", "2026-09")).toBe("September 2026");
    expect(windowLabel({ from: "2026-06-30", to: "2026-09-29" }, "en")).toBe("30 Jun 2026 – 29 Sep 2026");
  });
});
