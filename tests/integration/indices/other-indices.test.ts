import { beforeEach, describe, expect, test } from "vitest";
import { answersHref, NO_FILTER, NOT_GIVEN } from "~/domain/indices/index-filter";
import { defaultWindow, windowOfMonths } from "~/domain/indices/index-window";
import type { Viewer } from "~/domain/viewer";
import type { Workspace } from "~/generated/prisma/client";
import { newId } from "~/shared/id.server";
import { database } from "~/store/database.server";
import { aPerson, aWorkspace, freshDatabase, TEST_NOW, viewerOf } from "../../support/test-database";
import { followAnswers, readPage, spread, TODAY } from "./index-reader";
import { anImport, aQuestion, seedAnswers } from "./seed-answers";

describe("other measures, attributes, typed figures and answers laid aside", () => {
  freshDatabase();
  let workspace: Workspace;
  let viewer: Viewer;
  let from: { surveyId: string; importId: string };
  beforeEach(async () => {
    workspace = await aWorkspace({ statusFloor: 25 });
    viewer = viewerOf(await aPerson(workspace, "leader"));
    from = await anImport(workspace, "Pulse");
  });

  const many = (count: number, make: (at: number) => number) =>
    Array.from({ length: count }, (_, at) => make(at));

  test("NPS bears the adjusted Wald interval, CSAT Wilson's", async () => {
    const nps = await aQuestion(workspace, from.surveyId, "nps", 1);
    const satisfaction = await aQuestion(workspace, from.surveyId, "satisfaction", 2);
    // 60 promoters, 25 passives, 15 detractors; 40 of 50 satisfied.
    const scores = many(100, (at) => (at < 60 ? 9 + (at % 2) : at < 85 ? 7 + (at % 2) : at % 7));
    await seedAnswers(
      workspace,
      from,
      scores.map((value, at) => ({
        day: `2026-0${7 + (at % 3)}-10`,
        values: [{ questionId: nps, kind: "nps", value }],
      })),
    );
    await seedAnswers(
      workspace,
      from,
      many(50, (at) => at).map((at) => ({
        day: `2026-0${7 + (at % 3)}-11`,
        values: [
          { questionId: satisfaction, kind: "satisfaction", value: at < 40 ? 4 + (at % 2) : 1 + (at % 3) },
        ],
      })),
    );
    const { overall, questions } = await readPage(viewer, { measure: "nps" });
    expect(overall).toMatchObject({ n: 100, points: 45, shown: "+45", status: "none", reached: null });
    expect(overall.value).toBe(45);
    // Adjusted Wald by hand: n 103, p 60.75/103, d 15.75/103.
    const [p, d] = [60.75 / 103, 15.75 / 103];
    const reach = 1.959964 * Math.sqrt((p + d - (p - d) ** 2) / 103);
    expect(overall.lower).toBeCloseTo(100 * (p - d - reach), 3);
    expect(overall.upper).toBeCloseTo(100 * (p - d + reach), 3);
    expect(questions.map((row) => [row.label, row.reading.measure, row.reading.shown])).toEqual([
      ["nps", "nps", "+45"],
      ["satisfaction", "satisfaction", "4.00"],
    ]);
    const csat = await readPage(viewer, { measure: "csat" });
    expect(csat.overall).toMatchObject({
      n: 50,
      shown: "80.0 %",
      status: "none",
      interval: "67.0 % to 88.8 %",
    });
    const rows = await followAnswers(
      viewer,
      answersHref({ ...NO_FILTER, measure: "csat" }, defaultWindow(TODAY)),
    );
    expect(rows).toHaveLength(50);
  });

  test("an attribute splits and narrows; what was not given is a segment too", async () => {
    const question = await aQuestion(workspace, from.surveyId, "satisfaction", 1);
    const row = (value: number, attributes: Record<string, string>) => ({
      day: "2026-08-03",
      attributes,
      values: [{ questionId: question, kind: "satisfaction", value }],
    });
    await seedAnswers(workspace, from, [
      row(5, { area: "A" }),
      row(4, { area: "A" }),
      row(2, { area: "B" }),
      row(3, {}),
    ]);
    const split = await readPage(viewer, { attribute: "area" });
    expect(split.overall.n).toBe(4);
    expect(split.attribute?.rows.map((one) => [one.key, one.reading.n, one.reading.shown])).toEqual([
      ["A", 2, "4.50"],
      ["B", 1, "2.00"],
      [NOT_GIVEN, 1, "3.00"],
    ]);
    for (const one of split.attribute?.rows ?? []) {
      expect(await followAnswers(viewer, one.answersHref)).toHaveLength(one.reading.n);
    }
    const narrowed = await readPage(viewer, { attribute: "area", value: "A" });
    expect([narrowed.overall.n, narrowed.segment]).toEqual([2, "area: A"]);
  });

  test("an import laid aside leaves every figure and every list", async () => {
    const question = await aQuestion(workspace, from.surveyId, "satisfaction", 1);
    const values = [{ questionId: question, kind: "satisfaction", value: 5 }];
    await seedAnswers(workspace, from, [
      { day: "2026-08-03", values },
      { day: "2026-08-04", values, shelf: from.importId },
    ]);
    const { overall, questions } = await readPage(viewer);
    expect([overall.n, questions[0]?.reading.n]).toEqual([1, 1]);
    expect(await followAnswers(viewer, answersHref(NO_FILTER, defaultWindow(TODAY)))).toHaveLength(1);
  });

  const aFigure = (month: string, change: { withdrawnAt?: Date; kind?: string } = {}) =>
    database().aggregatedFigure.create({
      data: {
        id: newId(),
        workspaceId: workspace.id,
        surveyId: from.surveyId,
        kind: "satisfaction",
        month,
        count5: 18,
        count4: 14,
        count3: 3,
        count2: 3,
        count1: 2,
        claimedSubtotals: {},
        claimedResult: "4.28",
        createdById: viewer.personId,
        createdAt: TEST_NOW,
        ...change,
      },
    });

  test("typed figures count in their month, until a filter asks for persons or places", async () => {
    await aFigure("2026-08");
    await aFigure("2026-07", { withdrawnAt: TEST_NOW });
    await aFigure("2026-09", { kind: "loyalty" });
    const page = await readPage(viewer);
    expect(page.overall).toMatchObject({ n: 40, points: 163, shown: "4.08" });
    expect(page.typed.counted.map((figure) => [figure.month, figure.claimed])).toEqual([["2026-08", "4.28"]]);
    expect(page.trend.map((point) => [point.month, point.reading.shown])).toEqual([
      ["2026-08", "4.08"],
      ["2026-09", "no data"],
    ]);
    expect((await readPage(viewer, { tier: "I" })).overall.n).toBe(0);
    expect((await readPage(viewer, { survey: from.surveyId })).overall.n).toBe(40);
    expect((await readPage(viewer, {}, { from: "2026-08-02", to: "2026-10-01" })).overall.n).toBe(0);
    expect((await readPage(viewer, { measure: "loyalty" })).overall.n).toBe(40);
  });

  test("single answers of the same survey and month stand in for a typed figure, never beside it", async () => {
    const question = await aQuestion(workspace, from.surveyId, "satisfaction", 1);
    await aFigure("2026-08");
    await seedAnswers(workspace, from, [
      { day: "2026-08-31", values: [{ questionId: question, kind: "satisfaction", value: 3 }] },
    ]);
    const page = await readPage(viewer);
    expect([page.overall.n, spread(page.overall.counts)]).toEqual([1, "0/0/1/0/0"]);
    expect(page.typed.counted).toEqual([]);
    expect(page.typed.beside).toHaveLength(1);
  });

  test("a month without answers is a gap, and the window says what it lacks", async () => {
    const question = await aQuestion(workspace, from.surveyId, "satisfaction", 1);
    await seedAnswers(
      workspace,
      from,
      ["2026-05-02", "2026-07-02", "2026-09-02"].map((day) => ({
        day,
        values: [{ questionId: question, kind: "satisfaction", value: 4 }],
      })),
    );
    const page = await readPage(viewer);
    expect(page.trend.map((point) => point.reading.shown)).toEqual([
      "4.00",
      "no data",
      "4.00",
      "no data",
      "4.00",
    ]);
    expect(page.trend.every((point) => point.pooled === null)).toBe(true);
    expect(page.sentence).toBe("4.00 overall, window incomplete (2 of 3).");
    const month = await readPage(viewer, {}, windowOfMonths("2026-09", "2026-09"));
    expect(month.sentence).toBe("4.00 overall, window incomplete (1 of 3).");
  });
});
