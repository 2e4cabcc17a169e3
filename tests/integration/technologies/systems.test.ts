import { afterEach, describe, expect, test } from "vitest";
import { retireSystem } from "~/commands/technologies/retire-system.server";
import { addSystem, editSystem } from "~/commands/technologies/save-system.server";
import type { Act } from "~/domain/act";
import type { SaveSystem } from "~/domain/technologies/system.schema";
import { setClock } from "~/shared/clock.server";
import { newId } from "~/shared/id.server";
import { database } from "~/store/database.server";
import { findSystem, listSystemLines } from "~/store/technologies/system.queries.server";
import { listLoadsOf } from "~/store/technologies/system-trail.queries.server";
import { plainOne } from "../../support/intake/samples";
import { actFor, aPerson, aWorkspace, freshDatabase, TEST_NOW } from "../../support/test-database";
import { anIntake, aSurvey, granted, send } from "../intake/a-key";

freshDatabase();
afterEach(() => setClock(null));

const system = (change: Partial<SaveSystem> = {}): SaveSystem => ({
  name: "Help desk",
  kind: "helpDesk",
  feeds: "Tickets",
  ownerId: "",
  integration: "intake",
  everyDays: 7,
  quality: null,
  qualityNote: "",
  notes: "",
  surveyIds: [],
  ...change,
});

const add = async (act: Act, change: Partial<SaveSystem> = {}) =>
  granted(await addSystem(act, { key: undefined, ...system(change) })).systemId;

const kind = (result: { ok: true } | { ok: false; refusal: { kind: string } }) =>
  result.ok ? "done" : result.refusal.kind;

describe("keeping the register", () => {
  test("is for leaders and administrators, and is logged", async () => {
    const workspace = await aWorkspace();
    const leader = await actFor("leader", workspace);
    await add(leader);
    for (const role of ["owner", "executive", "viewer"] as const) {
      expect(
        kind(await addSystem(await actFor(role, workspace), { key: undefined, ...system({ name: role }) })),
      ).toBe("not-permitted");
    }
    expect(await database().activity.findMany({ where: { noun: "system" } })).toMatchObject([
      { verb: "created" },
    ]);
  });
  test("refuses a second name, a person who left, and a grade without a reason, all at once", async () => {
    const leader = await actFor("leader");
    await add(leader);
    const gone = await aPerson({ id: leader.viewer.workspaceId }, "owner", { active: false });
    const refused = await addSystem(leader, {
      key: undefined,
      ...system({ name: "HELP desk", ownerId: gone.id, quality: 3, surveyIds: [newId()] }),
    });
    expect(refused).toMatchObject({
      ok: false,
      refusal: {
        kind: "invalid",
        fieldErrors: { name: [/./], ownerId: [/left/], qualityNote: [/why/], surveyIds: [/./] },
      },
    });
  });
  test("makes one of a form that is sent twice, also at once", async () => {
    const leader = await actFor("leader");
    const key = newId();
    const both = await Promise.all([1, 2].map(() => addSystem(leader, { key, ...system() })));
    expect(both.map(kind)).toEqual(["done", "done"]);
    expect(await database().sourceSystem.count()).toBe(1);
  });
  test("lets the second of two who save at once see the first's version", async () => {
    const leader = await actFor("leader");
    const systemId = await add(leader);
    const version = (await findSystem(leader.viewer, systemId))?.version ?? 0;
    const both = await Promise.all(
      ["Desk A", "Desk B"].map((name) => editSystem(leader, { systemId, version, ...system({ name }) })),
    );
    expect(both.map(kind).sort()).toEqual(["done", "stale"]);
  });
  test("a retired system stays, is not edited, and comes back", async () => {
    const leader = await actFor("leader");
    const systemId = await add(leader);
    const version = async () => (await findSystem(leader.viewer, systemId))?.version ?? 0;
    granted(await retireSystem(leader, { systemId, version: await version() }));
    expect(kind(await editSystem(leader, { systemId, version: await version(), ...system() }))).toBe(
      "not-allowed-now",
    );
    expect(kind(await retireSystem(leader, { systemId, version: await version() }))).toBe("not-allowed-now");
    granted(await retireSystem(leader, { systemId, version: await version(), back: true }));
    expect((await findSystem(leader.viewer, systemId))?.retiredAt).toBeNull();
  });
  test("of another workspace does not exist", async () => {
    const systemId = await add(await actFor("leader"));
    const stranger = await actFor("leader");
    expect(kind(await editSystem(stranger, { systemId, version: 1, ...system() }))).toBe("not-found");
    expect(kind(await retireSystem(stranger, { systemId, version: 1 }))).toBe("not-found");
    expect(await listSystemLines(stranger.viewer, TEST_NOW)).toEqual([]);
    expect(await listLoadsOf(stranger.viewer, systemId)).toEqual([]);
  });
});

describe("what came of a system", () => {
  test("is read from imports and keys of its surveys, never typed", async () => {
    setClock(TEST_NOW);
    const intake = await anIntake();
    const leader = await actFor("leader", intake.workspace);
    const systemId = await add(leader, { surveyIds: [intake.surveyId] });
    const line = async () => (await listSystemLines(leader.viewer, TEST_NOW, systemId))[0]?.loads;
    expect(await line()).toMatchObject({ lastLoadAt: null, rows: 0 });
    const own = {
      workspaceId: intake.workspace.id,
      surveyId: intake.surveyId,
      encoding: "utf-8",
      delimiter: ",",
      mapping: {},
      createdById: "x",
      createdAt: TEST_NOW,
      fileName: "a.csv",
      fileHash: "0",
    };
    const day = (back: number) => new Date(TEST_NOW.getTime() - back * 86_400_000);
    await database().import.createMany({
      data: [
        {
          ...own,
          id: newId(),
          number: 1,
          status: "done",
          rows: 100,
          invalid: 2,
          duplicate: 1,
          setAside: 3,
          finishedAt: day(10),
        },
        { ...own, id: newId(), number: 2, status: "done", rows: 50, invalid: 50, finishedAt: day(120) },
        { ...own, id: newId(), number: 3, status: "undone", rows: 70, invalid: 70, finishedAt: day(1) },
      ],
    });
    expect(await line()).toMatchObject({
      lastLoadAt: day(10),
      lastBy: "import",
      rows: 100,
      refused: 2,
      duplicate: 1,
      setAside: 3,
    });
    await send(intake.secret, [plainOne, { ...plainOne, responseId: "P-2", satisfaction: 9 }]);
    expect(await line()).toMatchObject({ lastBy: "key", rows: 102, refused: 3 });
    // What was there already is no fault of the data, and no load either.
    await send(intake.secret, plainOne, { "idempotency-key": "again" });
    expect(await line()).toMatchObject({ rows: 102, refused: 3 });
    expect((await listLoadsOf(leader.viewer, systemId)).map(({ name, added }) => [name, added])).toEqual([
      ["Survey tool", 1],
      ["IMP-001", 0],
      ["IMP-002", 0],
    ]);
  });
  test("a survey comes from one system: chosen by another it leaves the first", async () => {
    const workspace = await aWorkspace();
    const leader = await actFor("leader", workspace);
    const surveyId = await aSurvey(workspace);
    const first = await add(leader, { surveyIds: [surveyId] });
    const second = await add(leader, { name: "Survey tool", surveyIds: [surveyId] });
    const lines = await listSystemLines(leader.viewer, TEST_NOW);
    expect(Object.fromEntries(lines.map(({ id, surveys }) => [id, surveys.length]))).toEqual({
      [first]: 0,
      [second]: 1,
    });
    expect((await database().survey.findUniqueOrThrow({ where: { id: surveyId } })).version).toBe(3);
  });
});
