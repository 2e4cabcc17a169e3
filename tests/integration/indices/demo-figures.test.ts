import { beforeAll, describe, expect, test } from "vitest";
import { type IndexFilter, NO_FILTER } from "~/domain/indices/index-filter";
import type { IndexPage } from "~/domain/indices/index-page";
import { trendWindow } from "~/domain/indices/index-trend";
import { defaultWindow, type IndexWindow, windowOfMonths } from "~/domain/indices/index-window";
import { reachedWords } from "~/domain/indices/status-words";
import type { Viewer } from "~/domain/viewer";
import { findIndexCounts } from "~/store/surveys/index.queries.server";
import { aPerson, aWorkspace, sharedDatabase, viewerOf } from "../../support/test-database";
import { DEMO_CELLS, DEMO_MONTHS, DEMO_SPLITS } from "../../unit/measurement/demo-figures";
import { FLOOR, readPage, spread, TODAY } from "./index-reader";
import { seedKestrelyn } from "./seed-answers";

describe("every figure of the demo's answers comes out of the database as printed", () => {
  sharedDatabase();
  let viewer: Viewer;
  beforeAll(async () => {
    const workspace = await aWorkspace({ statusFloor: FLOOR });
    viewer = viewerOf(await aPerson(workspace, "leader"));
    await seedKestrelyn(workspace);
  });

  const read = (change: Partial<IndexFilter> = {}, window?: IndexWindow) => readPage(viewer, change, window);

  test("21 months of satisfaction and loyalty, each with its three months pooled", async () => {
    const satisfaction = await read();
    const loyalty = await read({ measure: "loyalty" });
    const shown = satisfaction.trend.map(({ month, reading, pooled }, at) => ({
      month,
      satisfaction: spread(reading.counts),
      n: reading.n,
      points: reading.points,
      sbi: reading.shown,
      pooled: pooled?.shown ?? null,
      loyalty: spread(loyalty.trend[at]?.reading.counts ?? {}),
      loyaltySbi: loyalty.trend[at]?.reading.shown,
    }));
    expect(shown).toEqual(DEMO_MONTHS);
  });

  test("the usual window: 4.24 overall, proven; decision makers 3.72, at risk", async () => {
    const page = await read();
    expect(page.sentence).toBe("4.24 overall, proven; decision makers 3.72, at risk.");
    expect(page.overall).toMatchObject({
      n: 128,
      points: 543,
      shown: "4.24",
      interval: "4.08 to 4.40",
      status: "proven",
      reached: true,
      established: true,
    });
    expect(page.overall.completeness).toMatchObject({ isComplete: true, have: 3, need: 3 });
    expect(page.revenueWeighted).toBe("4.08");
    expect(page.weakest?.label).toBe("Decision makers");
  });

  test("tiers and contact levels with their intervals", async () => {
    const page = await read();
    const everybody = { label: "All", reading: page.overall };
    const rows = [everybody, ...page.tiers, ...page.levels].map(({ label, reading }) => [
      label,
      spread(reading.counts),
      reading.n,
      reading.points,
      reading.shown,
      ...(reading.interval ?? "").split(" to "),
    ]);
    expect(rows).toEqual(DEMO_SPLITS);
    expect([...page.tiers, ...page.levels].map(({ reading }) => reading.status)).toEqual([
      "atRisk",
      "proven",
      "proven",
      "atRisk",
      "proven",
      "proven",
    ]);
  });

  test("the heat map of tier and contact level", async () => {
    const page = await read();
    const cells = page.heat?.rows.flatMap((row) =>
      row.cells.map((cell) => [cell.key, spread(cell.reading.counts), cell.reading.shown]),
    );
    expect(cells).toEqual(DEMO_CELLS);
    expect(page.heat?.rows.flatMap((row) => row.cells.map((cell) => cell.reading.status))).toEqual(
      // No cell of the map reaches 25 answers but the last.
      [...Array.from({ length: 8 }, () => "tooFew"), "holding"],
    );
  });

  test("the full year 2025 shows 4.00 and is not reached by two points", async () => {
    const { overall } = await read({}, windowOfMonths("2025-01", "2025-12"));
    expect(spread(overall.counts)).toBe("206/165/70/36/22");
    expect(overall).toMatchObject({ n: 499, points: 1994, shown: "4.00", reached: false, pointsShort: 2 });
    expect(overall.value).toBeCloseTo(3.995992, 6);
    expect(overall.status).toBe("atRisk");
    expect(reachedWords(overall)).toBe("4.0 is not reached: 2 points short");
    const loyalty = await read({ measure: "loyalty" }, windowOfMonths("2025-01", "2025-12"));
    expect(loyalty.overall.points).toBe(1973);
    expect(loyalty.overall.value?.toFixed(3)).toBe("3.954");
  });

  test("2026 so far, and a single month that is exactly 4.00", async () => {
    const year = await read({}, windowOfMonths("2026-01", "2026-09"));
    expect(spread(year.overall.counts)).toBe("178/134/43/18/9");
    expect(year.overall).toMatchObject({ n: 382, points: 1600, reached: true });
    expect(year.overall.value?.toFixed(3)).toBe("4.188");
    const loyalty = await read({ measure: "loyalty" }, windowOfMonths("2026-01", "2026-09"));
    expect(loyalty.overall.points).toBe(1585);
    const may = await read({}, windowOfMonths("2026-05", "2026-05"));
    expect(may.overall).toMatchObject({ n: 43, points: 172, shown: "4.00", reached: true, pointsShort: 0 });
    expect(may.overall.status).toBe("incomplete");
    expect(may.overall.completeness).toMatchObject({ have: 1, need: 3 });
  });

  test("stages and periods that the plans rest on", async () => {
    const stage = async (name: string, from: string, to: string) => {
      const { overall } = await read(
        { stage: name },
        windowOfMonths(from as `${number}-${number}`, to as `${number}-${number}`),
      );
      return [spread(overall.counts), overall.n, overall.shown];
    };
    expect(await stage("Onboard", "2025-03", "2025-05")).toEqual(["8/9/10/8/5", 40, "3.18"]);
    expect(await stage("Onboard", "2025-10", "2025-12")).toEqual(["22/14/4/1/1", 42, "4.31"]);
    expect(await stage("Own", "2025-09", "2025-11")).toEqual(["12/14/8/4/2", 40, "3.75"]);
    expect(await stage("Own", "2026-05", "2026-07")).toEqual(["19/13/4/2/1", 39, "4.21"]);
    const trailing = await read({ tier: "I" }, { from: "2026-06-30", to: "2026-09-29" });
    expect(spread(trailing.overall.counts)).toBe("10/12/8/3/1");
  });

  test("by accounts: thirty answer, so the clustered interval stands beside the plain one", async () => {
    const { clustered, overall } = await read();
    expect(clustered?.accounts).toBeGreaterThanOrEqual(10);
    expect(clustered?.lower).toBeLessThan(overall.value ?? 0);
    expect(clustered?.upper).toBeGreaterThan(overall.value ?? 0);
    const one: IndexPage = await read({ tier: "I" });
    // Six accounts of tier I are too few for it.
    expect(one.clustered).toBeNull();
  });

  test("Orvane Biologics is the coverage gap", async () => {
    const { coverage } = await findIndexCounts(
      viewer,
      NO_FILTER,
      defaultWindow(TODAY),
      trendWindow(defaultWindow(TODAY), TODAY),
      TODAY,
    );
    expect(coverage.map((gap) => [gap.account, gap.decisionMakers])).toEqual([["Orvane Biologics", 2]]);
  });
});
