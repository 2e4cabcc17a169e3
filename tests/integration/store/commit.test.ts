import { describe, expect, test } from "vitest";
import { done, notAllowedNow } from "~/domain/refusal";
import { newId } from "~/shared/id.server";
import { listActivity, verifyActivity } from "~/store/activity/activity.queries.server";
import { commit } from "~/store/commit.server";
import { connection, database, transact } from "~/store/database.server";
import { countWaiting, drainQueue, enqueue, work } from "~/store/queue.server";
import { isUniqueViolation } from "~/store/violation.server";
import { actFor, aWorkspace, freshDatabase, TEST_NOW } from "../../support/test-database";

freshDatabase();

async function anAccount(workspaceId: string, name = "Norbeck Pharma") {
  return database().account.create({ data: { id: newId(), workspaceId, name, createdAt: TEST_NOW } });
}

describe("commit", () => {
  test("changes the record, the log, the effects and the data version together", async () => {
    const act = await actFor("leader");
    const { workspaceId } = act.viewer;
    const account = await anAccount(workspaceId);
    const result = await commit(act, async (unit) => {
      const after = await unit.move("account", account, { name: "Norbeck" });
      unit.log({
        noun: "account",
        recordId: account.id,
        verb: "changed",
        summary: "renamed it",
        before: { name: account.name, at: TEST_NOW, amount: 12n, rate: 0.1, note: "a\0b\uD800" },
        after: { name: after.name, list: [1, null, { b: 1, a: 2 }] },
      });
      unit.effect({ kind: "letter.send", letterId: "letter-1", version: 1 });
      return done(after.version);
    });
    expect(result).toEqual({ ok: true, value: 2 });
    const { entries } = await listActivity(act.viewer, { recordId: account.id });
    expect(entries.map((entry) => [entry.seq, entry.verb, entry.actorName, entry.door])).toEqual([
      [1, "changed", act.viewer.name, "screen"],
    ]);
    expect(await countWaiting()).toBe(1);
    const workspace = await database().workspace.findUniqueOrThrow({ where: { id: workspaceId } });
    expect(workspace.dataVersion).toBe(1);
    expect(await verifyActivity(workspaceId)).toEqual({ intact: true, entries: 1 });
  });

  test("of two at once one wins and the other sees what the first one saved", async () => {
    const act = await actFor("leader");
    const account = await anAccount(act.viewer.workspaceId);
    const results = await Promise.all(
      ["first", "second"].map((name) =>
        commit(act, async (unit) => done(await unit.move("account", account, { name }))),
      ),
    );
    const [won, lost] = [results.find((result) => result.ok), results.find((result) => !result.ok)];
    if (!won?.ok || !lost || lost.ok) throw new Error("one should win and one should lose");
    expect(lost.refusal).toMatchObject({ kind: "stale", theirs: { name: won.value.name, version: 2 } });
  });

  test("a version that no column holds is a stale one", async () => {
    const act = await actFor("leader");
    const { id } = await anAccount(act.viewer.workspaceId);
    for (const version of [99_999_999_999_999, 1.5]) {
      const result = await commit(act, async (unit) =>
        done(await unit.move("account", { id, version }, { name: "Norbeck" })),
      );
      expect(result).toMatchObject({ ok: false, refusal: { kind: "stale" } });
    }
  });

  test("a record of another workspace looks like a missing one", async () => {
    const act = await actFor("leader");
    const elsewhere = await anAccount((await aWorkspace()).id);
    const result = await commit(act, async (unit) =>
      done(await unit.move("account", elsewhere, { name: "x" })),
    );
    expect(result).toMatchObject({ ok: false, refusal: { kind: "not-found" } });
    expect((await database().account.findUniqueOrThrow({ where: { id: elsewhere.id } })).name).toBe(
      elsewhere.name,
    );
  });

  test.each([
    ["a refusal", async () => notAllowedNow("Not now.")],
    [
      "an error",
      async () => {
        throw new Error("broken");
      },
    ],
  ])("%s undoes everything", async (_, end) => {
    const act = await actFor("leader");
    const account = await anAccount(act.viewer.workspaceId);
    const ended = await commit(act, async (unit) => {
      await unit.move("account", account, { name: "changed" });
      unit.log({ noun: "account", recordId: account.id, verb: "changed", summary: "changed it" });
      unit.effect({ kind: "letter.send", letterId: "letter-2", version: 1 });
      await enqueue(unit.db, { kind: "letter.send", letterId: "letter-3", version: 1 });
      return end();
    }).catch((error: Error) => error.message);
    expect(ended).toSatisfy((value) => value === "broken" || value.refusal?.kind === "not-allowed-now");
    expect((await database().account.findUniqueOrThrow({ where: { id: account.id } })).name).toBe(
      account.name,
    );
    expect((await listActivity(act.viewer)).entries).toEqual([]);
    expect(await countWaiting()).toBe(0);
    const workspace = await database().workspace.findUniqueOrThrow({ where: { id: act.viewer.workspaceId } });
    expect(workspace.dataVersion).toBe(0);
  });

  test("a new workspace may be made inside its own first commit", async () => {
    const act = await actFor("admin");
    const id = newId();
    const first = { ...act, viewer: { ...act.viewer, workspaceId: id } };
    await commit(first, async (unit) => {
      await unit.db.workspace.create({ data: { id, name: "New", timeZone: "UTC", createdAt: TEST_NOW } });
      unit.log({ noun: "workspace", recordId: id, verb: "created", summary: "set it up" });
      return done(null);
    });
    expect(await verifyActivity(id)).toEqual({ intact: true, entries: 1 });
  });

  test("the root client inside a transaction is an error at once, not a wait", async () => {
    await expect(transact(() => database().account.count())).rejects.toThrow("use the transaction's client");
  });
});

describe("the activity log", () => {
  async function threeEntries() {
    const act = await actFor("leader");
    for (const number of [1, 2, 3]) {
      await commit(act, async (unit) => {
        unit.log({
          noun: "account",
          recordId: "a",
          verb: "changed",
          summary: `step ${number}`,
          after: { number },
        });
        return done(null);
      });
    }
    return act.viewer;
  }
  const tamper = async (sql: string) => {
    await connection().sql('ALTER TABLE "Activity" DISABLE TRIGGER ALL');
    try {
      await connection().sql(sql);
    } finally {
      await connection().sql('ALTER TABLE "Activity" ENABLE TRIGGER ALL');
    }
  };

  test("cannot be edited", async () => {
    const viewer = await threeEntries();
    for (const sql of [`UPDATE "Activity" SET "summary" = 'x'`, `DELETE FROM "Activity"`]) {
      await expect(connection().sql(sql)).rejects.toThrow("The activity log cannot be changed");
    }
    expect(await verifyActivity(viewer.workspaceId)).toEqual({ intact: true, entries: 3 });
  });

  test.each([
    [`UPDATE "Activity" SET "summary" = 'x' WHERE "seq" = 2`, 2, "an entry was changed"],
    [`UPDATE "Activity" SET "after" = '{"number": 7}' WHERE "seq" = 1`, 1, "an entry was changed"],
    [`DELETE FROM "Activity" WHERE "seq" = 2`, 2, "an entry is missing"],
    [`DELETE FROM "Activity" WHERE "seq" = 3`, 3, "the newest entries are missing"],
    [
      `UPDATE "Activity" SET "prevHash" = 'x' WHERE "seq" = 3`,
      3,
      "an entry does not follow the one before it",
    ],
  ])("proves its own integrity: %s", async (sql, brokenAt, reason) => {
    const viewer = await threeEntries();
    await tamper(sql);
    expect(await verifyActivity(viewer.workspaceId)).toEqual({ intact: false, entries: 3, brokenAt, reason });
  });

  test("goes with its workspace, and is read page by page", async () => {
    const viewer = await threeEntries();
    const first = await listActivity(viewer, { take: 2 });
    expect(first.entries.map((entry) => entry.summary)).toEqual(["step 3", "step 2"]);
    const second = await listActivity(viewer, { take: 2, before: first.next ?? 0 });
    expect([second.entries.map((entry) => entry.summary), second.next]).toEqual([["step 1"], null]);
    await database().workspace.delete({ where: { id: viewer.workspaceId } });
    expect(await database().activity.count()).toBe(0);
  });
});

describe("effects", () => {
  test("the same effect is queued once, and carried out", async () => {
    const seen: string[] = [];
    work("letter.send", async (effect) => void seen.push(effect.letterId));
    const effect = { kind: "letter.send", letterId: "once", version: 1 } as const;
    expect(await transact((tx) => enqueue(tx, effect))).toBe(true);
    expect(await transact((tx) => enqueue(tx, effect))).toBe(false);
    expect([await drainQueue(), seen, await countWaiting()]).toEqual([1, ["once"], 0]);
  });
});

test("a unique violation is recognised on either database", async () => {
  const { id } = await aWorkspace();
  await anAccount(id, "Twice");
  const error = await anAccount(id, "Twice").catch((caught: unknown) => caught);
  expect(isUniqueViolation(error)).toBe(true);
  expect(isUniqueViolation(error, ["workspaceId", "name"])).toBe(true);
  expect(isUniqueViolation(error, ["email"])).toBe(false);
  expect(isUniqueViolation(new Error("other"))).toBe(false);
});
