import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { acceptImport } from "~/commands/surveys/accept-import.server";
import { checkImport } from "~/commands/surveys/check-import.server";
import { discardImport } from "~/commands/surveys/discard-import.server";
import { failImport } from "~/commands/surveys/fail-import.server";
import { redoImport } from "~/commands/surveys/redo-import.server";
import { rereadImport } from "~/commands/surveys/reread-import.server";
import { retryImport } from "~/commands/surveys/retry-import.server";
import { runImport } from "~/commands/surveys/run-import.server";
import { undoImport } from "~/commands/surveys/undo-import.server";
import type { Act } from "~/domain/act";
import { resultSentence } from "~/domain/surveys/dry-run";
import { listActivity } from "~/store/activity/activity.queries.server";
import { database } from "~/store/database.server";
import { drainQueue } from "~/store/queue.server";
import { errorFile } from "~/store/surveys/error-file.server";
import { listVerdicts } from "~/store/surveys/import.queries.server";
import { listSurveyMonths } from "~/store/surveys/survey.queries.server";
import { actFor, freshDatabase, TEST_NOW } from "../../support/test-database";
import { checked, choose, csv, granted, imported, recordOf, rowsFile, sentenceOf } from "./an-import";

freshDatabase();

const september = () => csv(readFileSync("public/demo/2026-09.csv", "utf8"), "2026-09.csv");
const levels = async (act: Act, kind: string) => {
  const rows = await database().answer.groupBy({
    by: ["value"],
    where: { workspaceId: act.viewer.workspaceId, kind, shelf: "", day: { startsWith: "2026-09" } },
    _count: true,
  });
  return [5, 4, 3, 2, 1].map((level) => rows.find((row) => row.value === level)?._count ?? 0).join("/");
};
const responses = (act: Act) =>
  database().response.count({ where: { workspaceId: act.viewer.workspaceId, shelf: "" } });
const refusalOf = <T>(result: { ok: true; value: T } | { ok: false; refusal: { kind: string } }) =>
  result.ok ? "done" : result.refusal.kind;
const summaries = async (act: Act) =>
  (await listActivity(act.viewer, { noun: "import" })).entries.map((entry) => `${entry.verb} ${entry.door}`);

describe("the month of September", () => {
  it("is checked, imported, recognised a second time, undone and redone", async () => {
    const act = await actFor("leader");
    const dry = await checked(act, september(), { surveyName: "Customer survey" });
    expect(await sentenceOf(act, dry)).toBe(
      '40 valid, 1 duplicate (row 17, same response id), 1 invalid (row 31, level "6" outside 1-5)',
    );
    expect(await responses(act)).toBe(0);

    const first = await imported(act, september(), { surveyId: dry.surveyId });
    expect(first).toMatchObject({ status: "done", added: 40 });
    expect(await levels(act, "satisfaction")).toBe("18/16/5/1/0");
    expect(await levels(act, "loyalty")).toBe("18/16/5/1/0");

    const lines: string[] = [];
    for await (const line of await errorFile(act.viewer, first)) lines.push(String(line));
    expect(lines).toHaveLength(4);
    expect(lines[2]).toMatch(/^KW-2609-009,.*,17,Duplicate,same response id as row 9\r\n$/);
    expect(lines[3]).toMatch(/^KW-2609-030,.*,31,Invalid,"level ""6"" outside 1-5"\r\n$/);

    const again = await imported(act, september(), { surveyId: dry.surveyId });
    expect(resultSentence(again.added, again.counts)).toBe("0 added, 41 already present, 1 invalid");
    expect(await levels(act, "satisfaction")).toBe("18/16/5/1/0");

    expect(granted(await undoImport(act, { importId: first.id }))).toMatchObject({ removed: 40 });
    expect(await levels(act, "satisfaction")).toBe("0/0/0/0/0");
    expect(await listSurveyMonths(act.viewer, dry.surveyId)).toEqual([]);
    expect(granted(await redoImport(act, { importId: first.id }))).toMatchObject({
      restored: 40,
      collisions: [],
    });
    expect(await levels(act, "satisfaction")).toBe("18/16/5/1/0");
    expect((await summaries(act)).slice(0, 2)).toEqual(["redone screen", "undone screen"]);
    expect(await summaries(act)).toEqual(expect.arrayContaining(["imported import", "accepted screen"]));
  });

  it("links accounts and contacts that are known, and creates missing accounts where asked", async () => {
    const act = await actFor("leader");
    const { workspaceId } = act.viewer;
    const known = { workspaceId, createdAt: TEST_NOW };
    await database().account.create({ data: { id: "okun", name: "OKUN  materials", ...known, tier: "II" } });
    await database().contact.create({
      data: {
        id: "suda",
        name: "Suda",
        email: "Suda.Wattanapong@okunmaterials.example",
        ...known,
        links: { create: { accountId: "okun" } },
      },
    });
    const bare = csv(
      "id,date,account,e-mail,satisfaction\nA1,2026-09-01,Okun Materials,suda.wattanapong@okunmaterials.example,4\nA2,2026-09-02,,SUDA.wattanapong@okunmaterials.example,5\nA3,2026-09-02,New One,x@y.example,5\nA4,2026-09-02,new  one,,5\n",
    );
    await database().account.update({ where: { id: "okun" }, data: { name: "OKUN materials" } });
    const record = await imported(act, bare, { surveyName: "S" }, undefined, true);
    expect(record.counts).toMatchObject({ valid: 4, warning: 2 });
    const rows = await database().response.findMany({
      where: { importId: record.id },
      orderBy: { rowNumber: "asc" },
      include: { account: true },
    });
    expect(rows.map((row) => [row.account?.name, row.contactId])).toEqual([
      ["OKUN materials", "suda"],
      // Who answers for one account only need not name it.
      ["OKUN materials", "suda"],
      ["New One", null],
      ["New One", null],
    ]);
    expect(rows[2]?.account?.tier).toBeNull();
  });

  it("leaves answers of unknown accounts without one where nobody asks for new ones", async () => {
    const act = await actFor("leader");
    const record = await imported(act, september(), { surveyName: "S" });
    expect(record.added).toBe(40);
    expect(await database().account.count()).toBe(0);
  });
});

describe("interruptions", () => {
  it("runs once when it is accepted twice at the same moment", async () => {
    const act = await actFor("leader");
    const record = await checked(act, rowsFile(30), { surveyName: "S" });
    const both = await Promise.all([
      acceptImport(act, { importId: record.id }),
      acceptImport(act, { importId: record.id }),
    ]);
    expect(both.map(refusalOf).sort()).toEqual(["done", "stale"]);
    await drainQueue();
    expect(await responses(act)).toBe(30);
    expect(refusalOf(await acceptImport(act, { importId: record.id }))).toBe("not-allowed-now");
  });

  it("goes on behind the last batch when it is cut off, and doubles nothing", async () => {
    const act = await actFor("leader");
    // Row 700 repeats an id of the first batch, so that the second run has to recognise it from the database.
    const file = rowsFile(1000, (index) => `R${index === 700 ? 5 : index},2026-09-01,5,4`);
    const record = await checked(act, file, { surveyName: "S" });
    granted(await acceptImport(act, { importId: record.id }));
    const cut = new AbortController();
    const running = runImport(act, { importId: record.id }, { batch: 100, signal: cut.signal });
    while ((await recordOf(act, record.id)).progress < 300)
      await new Promise((resolve) => setTimeout(resolve, 1));
    cut.abort(new Error("cut off"));
    await expect(running).rejects.toThrow("cut off");
    const half = await recordOf(act, record.id);
    expect(half.status).toBe("running");
    expect(half.progress % 100).toBe(0);
    expect(half.added).toBe(half.progress);
    expect(await responses(act)).toBe(half.progress);

    granted(await runImport(act, { importId: record.id }, { batch: 100 }));
    expect(await recordOf(act, record.id)).toMatchObject({ status: "done", added: 999 });
    expect(await responses(act)).toBe(999);
    expect(await database().answer.count()).toBe(999 * 2);
    // The queue asks again for what is done.
    expect(granted(await runImport(act, { importId: record.id }))).toEqual({ added: 999 });
    expect(await responses(act)).toBe(999);
  });

  it("adds nothing twice when two run it side by side", async () => {
    const act = await actFor("leader");
    const record = await checked(act, rowsFile(400), { surveyName: "S" });
    granted(await acceptImport(act, { importId: record.id }));
    const both = await Promise.all([1, 2].map(() => runImport(act, { importId: record.id }, { batch: 50 })));
    expect(both.map(refusalOf)).toContain("done");
    expect(await recordOf(act, record.id)).toMatchObject({ status: "done", added: 400 });
    expect(await responses(act)).toBe(400);
  });

  it("counts as already present what another import brought in meanwhile", async () => {
    const act = await actFor("leader");
    const first = await checked(act, rowsFile(20), { surveyName: "S" });
    await imported(act, rowsFile(8), { surveyId: first.surveyId });
    granted(await acceptImport(act, { importId: first.id }));
    await drainQueue();
    const after = await recordOf(act, first.id);
    expect(resultSentence(after.added, after.counts)).toBe("12 added, 8 already present");
    expect(await responses(act)).toBe(20);
  });

  it("can be taken up again after a failure, or undone with what is in", async () => {
    const act = await actFor("leader");
    const record = await checked(act, rowsFile(300), { surveyName: "S" });
    granted(await acceptImport(act, { importId: record.id }));
    const cut = new AbortController();
    const running = runImport(act, { importId: record.id }, { batch: 50, signal: cut.signal }).catch(
      () => undefined,
    );
    while ((await recordOf(act, record.id)).progress < 100)
      await new Promise((resolve) => setTimeout(resolve, 1));
    cut.abort();
    await running;
    granted(await failImport(act, { importId: record.id, failure: "the disk is full" }));
    const failed = await recordOf(act, record.id);
    expect(failed).toMatchObject({ status: "failed", failure: "the disk is full" });
    granted(await undoImport(act, { importId: record.id }));
    expect(await responses(act)).toBe(0);
    expect(refusalOf(await redoImport(act, { importId: record.id }))).toBe("incomplete");

    const other = await checked(act, rowsFile(300), { surveyId: record.surveyId });
    granted(await acceptImport(act, { importId: other.id }));
    granted(await failImport(act, { importId: other.id, failure: "again" }));
    granted(await retryImport(act, { importId: other.id }));
    await drainQueue();
    expect(await recordOf(act, other.id)).toMatchObject({ status: "done", added: 300 });
  });

  it("does not let a running import be taken up while it moves", async () => {
    const act = await actFor("leader");
    const record = await checked(act, rowsFile(10), { surveyName: "S" });
    granted(await acceptImport(act, { importId: record.id }));
    expect(refusalOf(await retryImport(act, { importId: record.id }))).toBe("incomplete");
    const later: Act = { ...act, now: new Date(TEST_NOW.getTime() + 10 * 60_000) };
    expect(refusalOf(await retryImport(later, { importId: record.id }))).toBe("done");
    // Two effects wait now; the second finds the work done.
    await drainQueue();
    expect(await responses(act)).toBe(10);
  });
});

describe("two checks at the same moment", () => {
  it("are one check", async () => {
    const act = await actFor("leader");
    const { importId } = granted(
      await choose(
        act,
        rowsFile(60, (index) => `R${index},2026-09-01,${index % 7},4`),
        { surveyName: "S" },
      ),
    );
    const { mapping } = await recordOf(act, importId);
    const both = await Promise.all([1, 2].map(() => checkImport(act, { importId, ...mapping })));
    expect(both.map(refusalOf).sort()).toEqual(["done", "stale"]);
    const { counts } = await recordOf(act, importId);
    expect(await database().importVerdict.count({ where: { verdict: "invalid" } })).toBe(counts.invalid);
  });
});

describe("undo and redo", () => {
  it("leaves out of the redo what came in by another import meanwhile, and names it", async () => {
    const act = await actFor("leader");
    const first = await imported(act, rowsFile(10), { surveyName: "S" });
    granted(await undoImport(act, { importId: first.id }));
    const second = await imported(act, rowsFile(3), { surveyId: first.surveyId });
    const redone = granted(await redoImport(act, { importId: first.id }));
    expect(redone).toMatchObject({
      restored: 7,
      collisions: [{ rowNumber: 1, externalId: "R1", number: second.number }, {}, {}],
    });
    expect(await responses(act)).toBe(10);
    const named = await listVerdicts(act.viewer, first.id);
    expect(named.map((row) => row.rowNumber)).toEqual([1, 2, 3]);
    expect(named[0]?.reason).toContain("IMP-002");
    // And once more, with the other one out of the way.
    granted(await undoImport(act, { importId: first.id }));
    granted(await undoImport(act, { importId: second.id }));
    expect(granted(await redoImport(act, { importId: first.id }))).toMatchObject({
      restored: 10,
      collisions: [],
    });
    expect(await listVerdicts(act.viewer, first.id)).toEqual([]);
    expect(await database().answer.count({ where: { shelf: "" } })).toBe(20);
  });

  it("undoes once when two press it at the same moment", async () => {
    const act = await actFor("leader");
    const record = await imported(act, rowsFile(5), { surveyName: "S" });
    const both = await Promise.all([
      undoImport(act, { importId: record.id }),
      undoImport(act, { importId: record.id }),
    ]);
    // The second one decides on what the first one left, and is told so.
    expect(both.map(refusalOf).sort()).toEqual(["done", "not-allowed-now"]);
    expect(refusalOf(await undoImport(act, { importId: record.id }))).toBe("not-allowed-now");
    const redo = await Promise.all([
      redoImport(act, { importId: record.id }),
      redoImport(act, { importId: record.id }),
    ]);
    expect(redo.map(refusalOf).sort()).toEqual(["done", "not-allowed-now"]);
    expect(await responses(act)).toBe(5);
  });

  it("has nothing to undo where nothing was added", async () => {
    const act = await actFor("leader");
    const first = await imported(act, rowsFile(5), { surveyName: "S" });
    const again = await imported(act, rowsFile(5), { surveyId: first.surveyId });
    expect(refusalOf(await undoImport(act, { importId: again.id }))).toBe("incomplete");
  });
});

describe("who may, and where", () => {
  it("refuses everybody but leaders and administrators, and another workspace sees nothing", async () => {
    const leader = await actFor("leader");
    const workspace = { id: leader.viewer.workspaceId };
    const record = await imported(leader, rowsFile(3), { surveyName: "S" });
    const open = await checked(leader, rowsFile(3), { surveyId: record.surveyId });
    const commands: ((act: Act) => Promise<{ ok: boolean }>)[] = [
      (act) => checkImport(act, { importId: open.id, ...open.mapping }),
      (act) => rereadImport(act, { importId: open.id, encoding: "utf-8", delimiter: "," }),
      (act) => acceptImport(act, { importId: open.id }),
      (act) => discardImport(act, { importId: open.id }),
      (act) => retryImport(act, { importId: open.id }),
      (act) => undoImport(act, { importId: record.id }),
      (act) => redoImport(act, { importId: record.id }),
    ];
    for (const role of ["owner", "executive", "viewer"] as const) {
      const act = await actFor(role, workspace);
      expect(refusalOf(await choose(act, rowsFile(1), { surveyName: "T" }))).toBe("not-permitted");
      for (const command of commands) expect(refusalOf((await command(act)) as never)).toBe("not-permitted");
    }
    const stranger = await actFor("leader");
    expect(refusalOf(await choose(stranger, rowsFile(1), { surveyId: record.surveyId }))).toBe("not-found");
    for (const command of commands) expect(refusalOf((await command(stranger)) as never)).toBe("not-found");
    expect(await listVerdicts(stranger.viewer, record.id)).toEqual([]);
    const admin = await actFor("admin", workspace);
    expect(refusalOf(await undoImport(admin, { importId: record.id }))).toBe("done");
  });
});

describe("before it is accepted", () => {
  it("can be discarded, with the file", async () => {
    const act = await actFor("leader");
    const record = await checked(act, rowsFile(3), { surveyName: "S" });
    granted(await discardImport(act, { importId: record.id }));
    expect(await database().importPiece.count()).toBe(0);
    expect(refusalOf(await acceptImport(act, { importId: record.id }))).toBe("not-allowed-now");
  });

  it("is refused with the missing columns named, and with a form of another file", async () => {
    const act = await actFor("leader");
    const { importId } = granted(await choose(act, rowsFile(3), { surveyName: "S" }));
    const { mapping } = await recordOf(act, importId);
    const none = mapping.columns.map((column) => ({ ...column, role: "none" as const }));
    const refused = await checkImport(act, { importId, dateOrder: null, columns: none });
    expect(refused.ok ? "" : refused.refusal.message).toContain("No column is the response id");
    expect(
      refusalOf(await checkImport(act, { importId, dateOrder: null, columns: mapping.columns.slice(1) })),
    ).toBe("invalid");
  });

  it("remembers the mapping for the survey's next file", async () => {
    const act = await actFor("leader");
    const first = await imported(act, rowsFile(3), { surveyName: "S" }, (mapping) => ({
      ...mapping,
      columns: mapping.columns.map((column) =>
        column.header === "loyalty" ? { ...column, role: "none" } : column,
      ),
    }));
    const next = granted(
      await choose(act, csv("id,loyalty,satisfaction,date\nZ1,5,5,2026-09-01\n"), {
        surveyId: first.surveyId,
      }),
    );
    const { mapping } = await recordOf(act, next.importId);
    expect(mapping.columns.map((column) => column.role)).toEqual([
      "responseId",
      "none",
      "satisfaction",
      "date",
    ]);
  });
});
