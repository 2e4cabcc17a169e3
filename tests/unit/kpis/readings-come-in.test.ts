import { describe, expect, test } from "vitest";
import { checkReading, type ReadingKpi, readingNotes } from "~/domain/kpis/check-reading";
import { feedMonths, feedOf, feedWords, monthValueOf } from "~/domain/kpis/index-feed";
import { readingSchema } from "~/domain/kpis/reading.schema";
import { type FileSameDay, type KnownReading, readReadingFile } from "~/domain/kpis/reading-file";
import { quantifySchema } from "~/domain/plans/plan.schema";
import type { Day } from "~/shared/calendar";

const DAYS: ReadingKpi = { unit: "days", chart: "xmr", baseline: "27", target: "10" };
const SHARE: ReadingKpi = { unit: "%", chart: "shares", baseline: "41", target: "65" };
const TODAY: Day = "2026-10-15";
const typed = (change: Partial<Parameters<typeof checkReading>[0]> = {}) => ({
  value: "19",
  day: "2026-09-30",
  n: null,
  count: null,
  ...change,
});
const errorsOf = (read: ReturnType<typeof checkReading>) => (read.ok ? {} : read.errors);

describe("what a reading must be", () => {
  test("a day that has come", () => {
    expect(checkReading(typed({ day: TODAY }), DAYS, TODAY).ok).toBe(true);
    expect(errorsOf(checkReading(typed({ day: "2026-10-16" }), DAYS, TODAY)).day?.[0]).toContain(
      "has not come yet",
    );
  });
  test("a count within its n, and no n of nothing", () => {
    expect(errorsOf(checkReading(typed({ count: 4, n: 3 }), DAYS, TODAY))).toEqual({
      count: ["At most n, which is 3."],
    });
    expect(errorsOf(checkReading(typed({ count: 4 }), DAYS, TODAY)).n).toBeDefined();
    expect(errorsOf(checkReading(typed({ n: 0 }), DAYS, TODAY)).n).toBeDefined();
  });
  test("a share may be told by its count alone, and must agree with it", () => {
    expect(checkReading(typed({ value: "", count: 418, n: 459 }), SHARE, TODAY)).toEqual({
      ok: true,
      value: "91.067538",
    });
    expect(checkReading(typed({ value: "91.1", count: 418, n: 459 }), SHARE, TODAY).ok).toBe(true);
    expect(
      errorsOf(checkReading(typed({ value: "91.2", count: 418, n: 459 }), SHARE, TODAY)).value?.[0],
    ).toBe("418 of 459 is 91.1 %, not 91.2 %. Mend one of them, or leave the value empty.");
    expect(errorsOf(checkReading(typed({ value: "", count: 4, n: 9 }), DAYS, TODAY)).value).toBeDefined();
  });
  test("a share within 0 and 100, unless its own target lies beyond", () => {
    expect(checkReading(typed({ value: "100" }), SHARE, TODAY).ok).toBe(true);
    expect(checkReading(typed({ value: "100.1" }), SHARE, TODAY).ok).toBe(false);
    expect(checkReading(typed({ value: "-1" }), SHARE, TODAY).ok).toBe(false);
    expect(checkReading(typed({ value: "120" }), { ...SHARE, target: "150" }, TODAY).ok).toBe(true);
  });
  test("the form takes a comma, and names what is no number", () => {
    expect(readingSchema.parse({ value: "62,5", day: "2026-10-01" })).toMatchObject({
      value: "62.5",
      sameDay: "",
    });
    expect(readingSchema.parse({ value: "", day: "2026-10-01", n: "9", count: "4" })).toMatchObject({
      value: "",
      count: 4,
    });
    for (const value of ["", "12345678901234567890", "1e5", "forty", "1.1234567", "\0"]) {
      expect(readingSchema.safeParse({ value, day: "2026-10-01" }).success, value).toBe(false);
    }
  });
  test("what is out of order or before the start is kept and said", () => {
    const plan = { startOn: "2026-05-04" as Day, startedOn: null };
    expect(readingNotes("2026-09-01", [{ day: "2026-09-30" }], plan, "en")).toEqual([
      "earlier than the last one of 30 Sep 2026",
    ]);
    expect(readingNotes("2026-04-01", [], plan, "en")).toEqual([
      "before the start, so it counts as baseline",
    ]);
    expect(readingNotes("2026-10-01", [{ day: "2026-09-30" }], plan, "en")).toEqual([]);
  });
  test("a KPI whose target is its baseline is refused", () => {
    const kpi = (target: string) =>
      quantifySchema("USD").safeParse({
        code: "CAP-001",
        version: 1,
        kpis: [{ name: "Callbacks", baseline: "48", target }],
      });
    expect(kpi("48.0").error?.issues[0]).toMatchObject({ path: ["kpis", 0, "target"] });
    expect(kpi("80").success).toBe(true);
  });
});

const known = (change: Partial<KnownReading> = {}): KnownReading => ({
  id: "k1",
  day: "2026-08-31",
  value: "22.000000",
  n: 23,
  count: null,
  sourceKey: null,
  withdrawn: false,
  ...change,
});
const read = (
  text: string,
  change: { known?: KnownReading[]; sameDay?: FileSameDay; kpi?: ReadingKpi } = {},
) =>
  readReadingFile(
    text.split("\n").map((line) => line.split(";")),
    { kpi: DAYS, known: [], sameDay: "leave", today: TODAY, timeZone: "UTC", ...change },
  );
const verdicts = (...args: Parameters<typeof read>) => read(...args).map(({ verdict }) => verdict);

describe("the rows of a file", () => {
  test("are read by the names above them, or in their order without names", () => {
    expect(read("Datum;Wert;n\n31.08.2026;22,5;23")[0]).toMatchObject({
      row: 1,
      verdict: "add",
      reading: { day: "2026-08-31", value: "22.5", n: 23, key: "file:2026-08-31#1" },
    });
    expect(read("2026-08-31;22.5;23;slow month")[0]?.reading).toMatchObject({
      note: "slow month",
      count: null,
    });
    expect(read("2026-08-31;;2480;1042;", { kpi: SHARE })[0]?.reading).toMatchObject({
      value: "42.016129",
      count: 1042,
    });
    expect(read("2026-08-31;42 %;2480", { kpi: SHARE })[0]?.reading?.value).toBe("42");
  });
  test("say what is wrong, each for itself", () => {
    const rows = read(
      [
        "2026-08-31;22",
        "2026-11-30;21",
        "03/04/2026;20",
        "2026-02-30;20",
        "soon;20",
        "2026-07-31;many",
        "2026-06-30;1;x",
        ";5",
      ].join("\n"),
    );
    expect(rows.map(({ verdict }) => verdict)).toEqual(["add", ...Array(7).fill("refused")]);
    expect(rows.map(({ why }) => why)).toEqual([
      "",
      expect.stringContaining("has not come yet"),
      expect.stringContaining("could be two days"),
      expect.stringContaining("does not exist"),
      expect.stringContaining("is no date"),
      expect.stringContaining("“many” is no number"),
      expect.stringContaining("no whole number of cases"),
      "The row has no date.",
    ]);
  });
  test("do nothing the second time, correct what an earlier file said, and leave alone what was taken back", () => {
    const own = { sourceKey: "file:2026-08-31#1" };
    expect(verdicts("2026-08-31;22;23", { known: [known(own)] })).toEqual(["there"]);
    expect(read("2026-08-31;21;23", { known: [known(own)] })[0]).toMatchObject({
      verdict: "replace",
      reading: { replaces: "k1" },
    });
    expect(verdicts("2026-08-31;21;23", { known: [known({ ...own, withdrawn: true })] })).toEqual(["there"]);
  });
  test("meet what was read by hand as somebody chose", () => {
    const beside = { known: [known()] };
    expect(verdicts("2026-08-31;22;23", beside)).toEqual(["there"]);
    expect(verdicts("2026-08-31;21", beside)).toEqual(["leftOut"]);
    expect(read("2026-08-31;21", { ...beside, sameDay: "replace" })[0]?.reading?.replaces).toBe("k1");
    expect(verdicts("2026-08-31;21", { ...beside, sameDay: "keep" })).toEqual(["beside"]);
  });
  test("twice the same in one file counts once; two values of one day are two readings", () => {
    expect(
      read("2026-08-31;22\n2026-08-31;22\n2026-08-31;24").map(({ verdict, reading }) => [
        verdict,
        reading?.key,
      ]),
    ).toEqual([
      ["add", "file:2026-08-31#1"],
      ["leftOut", undefined],
      ["add", "file:2026-08-31#2"],
    ]);
  });
});

describe("an index that feeds a KPI", () => {
  const counts = (levels: Record<number, number>) =>
    Object.entries(levels).map(([value, count]) => ({ value: Number(value), count }));
  test("is read as its page reads it, and never rounded over a target", () => {
    expect(monthValueOf("satisfaction", "up", counts({ 5: 10, 4: 12, 3: 8, 2: 3, 1: 1 }))).toEqual({
      value: "3.794117",
      n: 34,
      count: null,
    });
    expect(monthValueOf("csat", "up", counts({ 5: 18, 4: 14, 3: 3, 2: 3, 1: 2 }))).toEqual({
      value: "80",
      n: 40,
      count: 32,
    });
    expect(monthValueOf("nps", "up", counts({ 10: 6, 8: 2, 3: 4 }))).toMatchObject({
      value: "16.666666",
      n: 12,
    });
    expect(monthValueOf("satisfaction", "down", counts({ 5: 10, 4: 12, 3: 8, 2: 3, 1: 1 }))?.value).toBe(
      "3.794118",
    );
    expect(monthValueOf("satisfaction", "up", [])).toBeNull();
  });
  test("is read for the months that are over, two years back from the start", () => {
    const plan = { startOn: "2026-05-01" as Day, startedOn: null, createdOn: "2026-03-01" as Day };
    const months = feedMonths(plan, "2026-10-15");
    expect([months[0], months.at(-1), months.length]).toEqual(["2024-05", "2026-09", 29]);
    expect(feedMonths(plan, "2026-10-01").at(-1)).toBe("2026-09");
    expect(feedMonths({ ...plan, startOn: "2027-05-01" }, "2026-10-15").at(-1)).toBe("2026-09");
  });
  test("keeps its segment, and says it in words", () => {
    const feed = feedOf({ feed: "index", feedFilter: { measure: "satisfaction", tier: "I", level: "DM" } });
    expect(feed && feedWords(feed)).toBe("Satisfaction, Decision makers, Tier I");
    expect(feedOf({ feed: "hand", feedFilter: { measure: "satisfaction" } })).toBeNull();
    expect(feedOf({ feed: "index", feedFilter: {} })).toBeNull();
  });
});
