import { expect, test } from "vitest";
import { editSurvey } from "~/commands/surveys/edit-survey.server";
import { enterAggregated } from "~/commands/surveys/enter-aggregated.server";
import type { Result } from "~/domain/refusal";
import { aggregatedSchema } from "~/domain/surveys/aggregated.schema";
import { newId } from "~/shared/id.server";
import { database } from "~/store/database.server";
import { actFor, freshDatabase, TEST_NOW } from "../../support/test-database";
import { choose, csv, granted, recordOf } from "./an-import";

freshDatabase();

const file = (name?: string) => csv("id,date,satisfaction\nR1,2026-09-01,5\n", name);

/** One of them is done; the others are told that the name is taken. */
function expectOneOf(results: Result<unknown>[]) {
  expect(results.filter((result) => result.ok)).toHaveLength(1);
  for (const result of results) if (!result.ok) expect(result.refusal.kind).toBe("invalid");
}

test("the same new survey name chosen twice at once becomes one survey", async () => {
  const act = await actFor("leader");
  expectOneOf(await Promise.all([1, 2, 3].map(() => choose(act, file(), { surveyName: "Customers" }))));
  const figures = aggregatedSchema.parse({
    surveyName: "Partners",
    kind: "satisfaction",
    month: "2026-08",
    counts: { l5: "3", l4: "", l3: "", l2: "", l1: "" },
    subtotals: {},
  });
  expectOneOf(await Promise.all([1, 2].map(() => enterAggregated(act, figures))));
  expect(await database().survey.count()).toBe(2);
});

test("two surveys renamed alike at once: one is", async () => {
  const act = await actFor("leader");
  const { workspaceId } = act.viewer;
  const ids = [newId(), newId()];
  await database().survey.createMany({
    data: ids.map((id, at) => ({ id, workspaceId, name: `Survey ${at}`, createdAt: TEST_NOW })),
  });
  const named = { name: "Customers", version: 1, questions: [] };
  expectOneOf(await Promise.all(ids.map((surveyId) => editSurvey(act, { ...named, surveyId }))));
});

test("a file name that no database keeps is kept as well as it can be", async () => {
  const act = await actFor("leader");
  const { importId } = granted(await choose(act, file("a\0b.csv"), { surveyName: "Customers" }));
  expect((await recordOf(act, importId)).fileName).toBe("a\uFFFDb.csv");
});
