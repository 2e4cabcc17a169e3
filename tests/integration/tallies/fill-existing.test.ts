import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { connection, database } from "~/store/database.server";
import { findTallyDifferences } from "~/store/surveys/tally-check.server";
import { aWorkspace, freshDatabase } from "../../support/test-database";
import { anImport, aQuestion, seedAnswers } from "../indices/seed-answers";

freshDatabase();

it("a database from before the tallies is filled by its migration, every workspace of it", async () => {
  const workspaces = [await aWorkspace(), await aWorkspace()];
  for (const workspace of workspaces) {
    const from = await anImport(workspace, "Pulse");
    const questionId = await aQuestion(workspace, from.surveyId, "satisfaction", 1);
    const answer = (value: number) => [{ questionId, kind: "satisfaction", value }];
    await seedAnswers(workspace, from, [
      { day: "2026-01-31", stage: "billing", attributes: { product: "A", size: "" }, values: answer(4) },
      { day: "2026-01-02", stage: "billing", attributes: { product: "A", size: "" }, values: answer(4) },
      { day: "2026-02-01", shelf: "excluded", values: answer(1) },
      { day: "2026-02-01", values: answer(12) },
    ]);
  }
  await database().tally.deleteMany({});
  await database().fineTally.deleteMany({});
  await database().cut.deleteMany({});
  await connection().sql(readFileSync("prisma/migrations/20261122004000_fill_tallies/migration.sql", "utf8"));
  for (const workspace of workspaces) {
    expect(await findTallyDifferences(workspace.id)).toEqual([]);
    const all = await database().tally.aggregate({
      where: { workspaceId: workspace.id, grain: "all" },
      _sum: { n: true },
    });
    expect(all._sum.n).toBe(3);
  }
});
