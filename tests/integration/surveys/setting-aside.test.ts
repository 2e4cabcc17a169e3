import { describe, expect, it } from "vitest";
import { acceptImport } from "~/commands/surveys/accept-import.server";
import { countResponse } from "~/commands/surveys/count-response.server";
import { moveImport } from "~/commands/surveys/move-import.server";
import { redoImport } from "~/commands/surveys/redo-import.server";
import { retryImport } from "~/commands/surveys/retry-import.server";
import { setAsideResponse } from "~/commands/surveys/set-aside-response.server";
import { undoImport } from "~/commands/surveys/undo-import.server";
import type { Act } from "~/domain/act";
import { MOVED_AT_ONCE } from "~/domain/surveys/import";
import { registerHandlers } from "~/jobs/timetable.server";
import { listActivity } from "~/store/activity/activity.queries.server";
import { database } from "~/store/database.server";
import { drainQueue } from "~/store/queue.server";
import { findResponsePage, listDoubtful, listSetAside } from "~/store/surveys/response.queries.server";
import { findTallyDifferences } from "~/store/surveys/tally-check.server";
import { actFor, freshDatabase } from "../../support/test-database";
import { checked, csv, granted, imported, recordOf, rowsFile } from "./an-import";

freshDatabase();

const refusalOf = (result: { ok: boolean; refusal?: { kind: string } }) =>
  result.ok ? "done" : (result.refusal?.kind ?? "");
const counting = (act: Act) =>
  database().response.count({ where: { workspaceId: act.viewer.workspaceId, shelf: "" } });
const isTallied = async (act: Act) => expect(await findTallyDifferences(act.viewer.workspaceId)).toEqual([]);
const someResponse = async (importId: string) =>
  database().response.findFirstOrThrow({ where: { importId }, orderBy: { rowNumber: "asc" } });

/** Ten rows, of which three are clicked through and set aside on the way in. */
async function withThreeAside(act: Act) {
  registerHandlers();
  const rows = Array.from(
    { length: 10 },
    (_, at) => `R${at + 1},2026-09-0${(at % 9) + 1},${at < 3 ? "5,5,5,5" : "4,3,5,2"}`,
  );
  const file = csv(`id,date,satisfaction,loyalty,help,speed\n${rows.join("\n")}\n`);
  const record = await checked(act, file, { surveyName: "S" });
  granted(
    await acceptImport(act, {
      importId: record.id,
      quality: { straightLine: { setAside: true, reason: "clicked through" } },
    }),
  );
  await drainQueue();
  return recordOf(act, record.id);
}

describe("answers that are set aside", () => {
  it("count nowhere, are named with their reason, and stay aside through undo and redo", async () => {
    const act = await actFor("leader");
    const record = await withThreeAside(act);
    expect(record).toMatchObject({ status: "done", added: 7, setAside: 3 });
    expect(await listSetAside(act.viewer, record.id)).toMatchObject([
      { rowNumber: 1, responseId: "R1", reason: "clicked through", state: "excluded" },
      { rowNumber: 2 },
      { rowNumber: 3 },
    ]);
    expect(await listDoubtful(act.viewer, record.id, "straightLine")).toHaveLength(3);
    await isTallied(act);
    granted(await undoImport(act, { importId: record.id }));
    expect(await counting(act)).toBe(0);
    expect(await database().response.count({ where: { shelf: record.id } })).toBe(10);
    await isTallied(act);
    expect(granted(await redoImport(act, { importId: record.id })).restored).toBe(7);
    expect(await counting(act)).toBe(7);
    expect(await database().answer.count({ where: { shelf: "excluded" } })).toBe(12);
    await isTallied(act);
  });

  it("are recognised when the same file comes again", async () => {
    const act = await actFor("leader");
    const first = await withThreeAside(act);
    const again = await checked(
      act,
      csv("id,date,satisfaction\nR1,2026-09-01,5\nR9,2026-09-01,4\nR11,2026-09-01,4\n"),
      {
        surveyId: first.surveyId,
      },
    );
    expect(again.counts).toMatchObject({ valid: 1, alreadyThere: 2 });
  });

  it("can be chosen one by one later, and counted again, each with a line in the log", async () => {
    const act = await actFor("leader");
    const record = await imported(act, rowsFile(12), { surveyName: "S" });
    const { id } = await someResponse(record.id);
    granted(await setAsideResponse(act, { responseId: id, reason: "a colleague's test" }));
    expect(await counting(act)).toBe(11);
    expect(await recordOf(act, record.id)).toMatchObject({ added: 11, setAside: 1 });
    await isTallied(act);
    expect(await findResponsePage(act.viewer, id)).toMatchObject({
      state: "excluded",
      excludedReason: "a colleague's test",
    });
    expect(refusalOf(await setAsideResponse(act, { responseId: id, reason: "again" }))).toBe(
      "not-allowed-now",
    );
    granted(await countResponse(act, { responseId: id }));
    expect(await counting(act)).toBe(12);
    expect(await recordOf(act, record.id)).toMatchObject({ added: 12, setAside: 0 });
    await isTallied(act);
    expect(refusalOf(await countResponse(act, { responseId: id }))).toBe("not-allowed-now");
    const { entries } = await listActivity(act.viewer, { noun: "answer" });
    expect(entries.map((entry) => [entry.verb, entry.summary])).toEqual([
      ["counted", "counted the response R1 of S again"],
      ["set-aside", "set the response R1 of S aside: a colleague's test"],
    ]);
  });

  it("are refused to those without the right, in another workspace, and while the import is undone", async () => {
    const act = await actFor("leader");
    const record = await imported(act, rowsFile(3), { surveyName: "S" });
    const { id } = await someResponse(record.id);
    const input = { responseId: id, reason: "no" };
    expect(
      refusalOf(await setAsideResponse(await actFor("owner", { id: act.viewer.workspaceId }), input)),
    ).toBe("not-permitted");
    expect(
      refusalOf(await countResponse(await actFor("viewer", { id: act.viewer.workspaceId }), input)),
    ).toBe("not-permitted");
    expect(refusalOf(await setAsideResponse(await actFor("leader"), input))).toBe("not-found");
    expect(refusalOf(await countResponse(await actFor("leader"), input))).toBe("not-found");
    granted(await undoImport(act, { importId: record.id }));
    expect(refusalOf(await setAsideResponse(act, input))).toBe("not-allowed-now");
    expect(refusalOf(await countResponse(act, input))).toBe("not-allowed-now");
  });

  it("are set aside once when two do it at the same moment", async () => {
    const act = await actFor("leader");
    const record = await imported(act, rowsFile(3), { surveyName: "S" });
    const { id } = await someResponse(record.id);
    const both = await Promise.all(
      ["one", "two"].map((reason) => setAsideResponse(act, { responseId: id, reason })),
    );
    expect(both.map(refusalOf).sort()).toEqual(["done", "not-allowed-now"]);
    expect(await recordOf(act, record.id)).toMatchObject({ added: 2, setAside: 1 });
    await isTallied(act);
  });
});

describe("a large import", () => {
  it("is undone and redone in portions, goes on where it was cut off, and agrees with its figures throughout", async () => {
    const act = await actFor("leader");
    const rows = MOVED_AT_ONCE + 100;
    const record = await imported(act, rowsFile(rows), { surveyName: "S" });
    expect(record.added).toBe(rows);
    expect(granted(await undoImport(act, { importId: record.id })).removed).toBeNull();
    expect(await recordOf(act, record.id)).toMatchObject({ status: "undoing", progress: 0 });
    expect(refusalOf(await undoImport(act, { importId: record.id }))).toBe("not-allowed-now");
    expect(refusalOf(await redoImport(act, { importId: record.id }))).toBe("not-allowed-now");
    expect(refusalOf(await retryImport(act, { importId: record.id }))).toBe("incomplete");

    const cut = new AbortController();
    const moving = moveImport(act, { importId: record.id }, { batch: 500, signal: cut.signal });
    while ((await recordOf(act, record.id)).progress < 500)
      await new Promise((resolve) => setTimeout(resolve, 1));
    cut.abort(new Error("cut off"));
    await expect(moving).rejects.toThrow("cut off");
    const half = await recordOf(act, record.id);
    expect(half.status).toBe("undoing");
    expect(await counting(act)).toBe(rows - half.progress);
    await isTallied(act);

    await drainQueue();
    expect(await recordOf(act, record.id)).toMatchObject({ status: "undone" });
    expect(await counting(act)).toBe(0);
    await isTallied(act);

    expect(granted(await redoImport(act, { importId: record.id })).restored).toBeNull();
    await drainQueue();
    expect(await recordOf(act, record.id)).toMatchObject({ status: "done" });
    expect(await counting(act)).toBe(rows);
    await isTallied(act);
    const { entries } = await listActivity(act.viewer, { noun: "import" });
    expect(entries.slice(0, 2).map((entry) => entry.summary)).toEqual([
      `redid import IMP-001: ${rows.toLocaleString("en-US")} responses of answers.csv count again`,
      `undid import IMP-001: ${rows.toLocaleString("en-US")} responses of answers.csv no longer count`,
    ]);
  });
});
