import { describe, expect, it } from "vitest";
import { acceptImport } from "~/commands/surveys/accept-import.server";
import { editSurvey } from "~/commands/surveys/edit-survey.server";
import { enterAggregated } from "~/commands/surveys/enter-aggregated.server";
import { redoImport } from "~/commands/surveys/redo-import.server";
import { restoreAggregated } from "~/commands/surveys/restore-aggregated.server";
import { undoImport } from "~/commands/surveys/undo-import.server";
import { withdrawAggregated } from "~/commands/surveys/withdraw-aggregated.server";
import { checkClaim } from "~/domain/surveys/aggregated";
import { aggregatedSchema } from "~/domain/surveys/aggregated.schema";
import { database } from "~/store/database.server";
import { drainQueue } from "~/store/queue.server";
import { findAggregated, listAggregated } from "~/store/surveys/aggregated.queries.server";
import { findSurvey, listSurveys } from "~/store/surveys/survey.queries.server";
import { actFor, freshDatabase } from "../../support/test-database";
import { checked, granted, imported, rowsFile } from "./an-import";

freshDatabase();

const sheet = (change: object = {}) =>
  aggregatedSchema.parse({
    surveyName: "Textbook",
    kind: "satisfaction",
    month: "2026-09",
    source: "Printed example",
    counts: { l5: "18", l4: "14", l3: "3", l2: "3", l1: "2" },
    subtotals: { l5: "90", l4: "64", l3: "9", l2: "6", l1: "2" },
    total: "171",
    result: "4.28",
    ...change,
  });
const kindOf = (result: { ok: boolean; refusal?: { kind: string } }) =>
  result.ok ? "done" : result.refusal?.kind;

describe("aggregated figures", () => {
  it("are kept as claimed beside what their counts give", async () => {
    const act = await actFor("leader");
    const { figureId } = granted(await enterAggregated(act, sheet()));
    const figure = await findAggregated(act.viewer, figureId);
    expect(figure).toMatchObject({
      claim: { result: "4.28", total: 171, n: null, subtotals: { 4: 64 } },
      withdrawnAt: null,
    });
    expect(figure && checkClaim(figure.claim)).toMatchObject({ index: "4.08", n: 40, points: 163 });
    expect(await findAggregated((await actFor("leader")).viewer, figureId)).toBeNull();
  });

  it("stand once for a survey, month and kind, also when entered twice at once", async () => {
    const act = await actFor("leader");
    const { figureId } = granted(await enterAggregated(act, sheet({ month: "2026-08" })));
    const { surveyId } = (await findAggregated(act.viewer, figureId)) ?? { surveyId: "" };
    const again = await Promise.all([1, 2].map(() => enterAggregated(act, sheet({ surveyId }))));
    expect(again.map(kindOf).sort()).toEqual(["done", "incomplete"]);
    expect(kindOf(await enterAggregated(act, sheet({ surveyId, kind: "loyalty" })))).toBe("done");
    expect(kindOf(await enterAggregated(act, sheet()))).toBe("invalid");
    expect(await listAggregated(act.viewer)).toHaveLength(3);
  });

  it("and answers of the same month never stand together", async () => {
    const act = await actFor("leader");
    const batch = await imported(act, rowsFile(20), { surveyName: "Customers" });
    const { surveyId } = batch;
    const refused = await enterAggregated(act, sheet({ surveyId }));
    expect(refused.ok ? {} : refused.refusal).toMatchObject({
      kind: "incomplete",
      gaps: [{ met: false, href: `/surveys/${surveyId}` }, { met: true }],
    });
    // With the import undone the figure may stand; then the import cannot come back.
    granted(await undoImport(act, { importId: batch.id }));
    const { figureId } = granted(await enterAggregated(act, sheet({ surveyId })));
    expect(kindOf(await redoImport(act, { importId: batch.id }))).toBe("incomplete");
    const next = await checked(
      act,
      rowsFile(5, (index) => `N${index},2026-09-02,5,5`),
      { surveyId },
    );
    const held = await acceptImport(act, { importId: next.id });
    expect(held.ok ? {} : held.refusal).toMatchObject({
      kind: "incomplete",
      gaps: [{ href: `/aggregates/${figureId}` }],
    });
    granted(await withdrawAggregated(act, { figureId }));
    granted(await acceptImport(act, { importId: next.id }));
    await drainQueue();
    expect(kindOf(await restoreAggregated(act, { figureId }))).toBe("incomplete");
  });

  it("are withdrawn and brought back once each", async () => {
    const act = await actFor("leader");
    const { figureId } = granted(await enterAggregated(act, sheet()));
    const both = await Promise.all([1, 2].map(() => withdrawAggregated(act, { figureId })));
    expect(both.map(kindOf).sort()).toEqual(["done", "not-allowed-now"]);
    expect(kindOf(await restoreAggregated(act, { figureId }))).toBe("done");
    expect(kindOf(await restoreAggregated(act, { figureId }))).toBe("not-allowed-now");
  });

  it("are refused without answers, from the future, and from whoever may not", async () => {
    const act = await actFor("leader");
    const none = { l5: "", l4: "", l3: "", l2: "", l1: "0" };
    expect(kindOf(await enterAggregated(act, sheet({ counts: none })))).toBe("invalid");
    expect(kindOf(await enterAggregated(act, sheet({ month: "2026-11" })))).toBe("invalid");
    expect(kindOf(await enterAggregated(act, sheet({ surveyName: "" })))).toBe("invalid");
    expect(kindOf(await enterAggregated(act, sheet({ surveyId: "elsewhere" })))).toBe("not-found");
    const { figureId } = granted(await enterAggregated(act, sheet()));
    const viewer = await actFor("viewer", { id: act.viewer.workspaceId });
    for (const result of [
      await enterAggregated(viewer, sheet()),
      await withdrawAggregated(viewer, { figureId }),
      await restoreAggregated(viewer, { figureId }),
    ]) {
      expect(kindOf(result)).toBe("not-permitted");
    }
    const stranger = await actFor("leader");
    expect(kindOf(await withdrawAggregated(stranger, { figureId }))).toBe("not-found");
    expect(kindOf(await restoreAggregated(stranger, { figureId }))).toBe("not-found");
    expect(await database().aggregatedFigure.count()).toBe(1);
  });
});

describe("editing a survey", () => {
  it("renames it and its questions, and the next file is offered them", async () => {
    const act = await actFor("leader");
    const { surveyId } = await imported(act, rowsFile(3), { surveyName: "Customers" });
    const survey = await findSurvey(act.viewer, surveyId);
    if (!survey) throw new Error("no survey");
    const questions = survey.questions.map(({ id }) => ({
      id,
      label: "How satisfied are you?",
      notApplicable: [9],
    }));
    const edit = { surveyId, version: survey.version, name: "Customers 2026", questions };
    granted(await editSurvey(act, edit));
    const after = await findSurvey(act.viewer, surveyId);
    expect(after).toMatchObject({
      name: "Customers 2026",
      questions: [{ label: "How satisfied are you?", notApplicable: [9] }, {}],
    });
    expect(after?.mapping?.columns[2]).toMatchObject({ label: "How satisfied are you?", notApplicable: [9] });
    // Somebody else's older form, and a code that is a level.
    expect(kindOf(await editSurvey(act, edit))).toBe("stale");
    const level = {
      ...edit,
      version: after?.version ?? 0,
      questions: questions.map((one) => ({ ...one, notApplicable: [5] })),
    };
    expect(kindOf(await editSurvey(act, level))).toBe("invalid");
    await imported(act, rowsFile(1), { surveyName: "Other" });
    expect(kindOf(await editSurvey(act, { ...edit, version: after?.version ?? 0, name: "other" }))).toBe(
      "invalid",
    );
    expect(kindOf(await editSurvey(await actFor("owner", { id: act.viewer.workspaceId }), edit))).toBe(
      "not-permitted",
    );
    expect(kindOf(await editSurvey(await actFor("leader"), edit))).toBe("not-found");
    expect((await listSurveys(act.viewer)).map((one) => [one.name, one.responses])).toEqual([
      ["Customers 2026", 3],
      ["Other", 1],
    ]);
  });
});
