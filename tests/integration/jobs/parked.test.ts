import { afterEach, expect, test } from "vitest";
import { dropParked } from "~/commands/background/drop-parked.server";
import { retryAllParked } from "~/commands/background/retry-all-parked.server";
import { retryParked } from "~/commands/background/retry-parked.server";
import type { Act } from "~/domain/act";
import type { Result } from "~/domain/refusal";
import { registerHandlers } from "~/jobs/timetable.server";
import { newId } from "~/shared/id.server";
import { findBackgroundPage } from "~/store/background/background-page.queries.server";
import { connection, database, transact } from "~/store/database.server";
import { drainQueue, enqueue, work } from "~/store/queue.server";
import { actFor, aWorkspace, freshDatabase, TEST_NOW } from "../../support/test-database";

freshDatabase();
afterEach(registerHandlers);

let isBroken = true;
let done: string[] = [];

/** Effects of a workspace that fail every time, until `isBroken` is no more. */
async function park(act: Act, count = 1): Promise<string[]> {
  isBroken = true;
  done = [];
  work("notices.post", async (effect) => {
    if (isBroken) throw new Error("The mail room is closed.");
    done.push(effect.noticeId);
  });
  const { workspaceId, personId } = act.viewer;
  const ids = Array.from({ length: count }, newId);
  await transact(async (tx) => {
    for (const noticeId of ids) await enqueue(tx, { kind: "notices.post", workspaceId, personId, noticeId });
  });
  await connection().sql("UPDATE pgboss.job SET retry_limit = 0 WHERE state = 'created'");
  await drainQueue();
  return ids;
}
const parkedOf = async (act: Act) =>
  database().parkedEffect.findMany({
    where: { workspaceId: act.viewer.workspaceId },
    orderBy: { id: "asc" },
  });
const kindOf = (result: Result<unknown>) => (result.ok ? "done" : result.refusal.kind);

test("tried again by hand it runs once more although the queue knows it, and failing again it comes back", async () => {
  const admin = await actFor("admin");
  const [id] = await park(admin);
  const [first] = await parkedOf(admin);
  if (!first) throw new Error("Nothing was parked.");
  const input = { parkedId: first.id, version: first.version };
  expect(await retryParked(admin, input)).toMatchObject({
    ok: true,
    value: { what: "Write a letter of notices" },
  });
  await connection().sql("UPDATE pgboss.job SET retry_limit = 0 WHERE state = 'created'");
  await drainQueue();
  const [retried, again] = await parkedOf(admin);
  expect(retried).toMatchObject({ outcome: "retried", settledById: admin.viewer.personId });
  expect(again).toMatchObject({ outcome: "", attempts: 1 });
  isBroken = false;
  expect((await retryParked(admin, { parkedId: again?.id ?? "", version: again?.version ?? 0 })).ok).toBe(
    true,
  );
  await drainQueue();
  expect(done).toEqual([id]);
  const lines = await database().activity.findMany({
    where: { noun: "parked-effect" },
    orderBy: { seq: "asc" },
  });
  expect(lines.map(({ verb }) => verb)).toEqual(["parked", "retried", "parked", "retried"]);
});

test("administrators are told once a day, however much fails", async () => {
  const admin = await actFor("admin");
  await park(admin, 4);
  expect(await database().notice.findMany()).toMatchObject([
    {
      personId: admin.viewer.personId,
      href: "/background-work",
      text: "Write a letter of notices",
      byName: "Capstan",
    },
  ]);
});

test("two who press at once try it again once, and the second is told", async () => {
  const admin = await actFor("admin");
  const [id] = await park(admin);
  const [row] = await parkedOf(admin);
  const input = { parkedId: row?.id ?? "", version: row?.version ?? 0 };
  isBroken = false;
  const results = await Promise.all([retryParked(admin, input), retryParked(admin, input)]);
  expect(results.map(kindOf).sort()).toEqual(["done", "not-allowed-now"]);
  await drainQueue();
  expect(done).toEqual([id]);
  expect(kindOf(await dropParked(admin, { ...input, reason: "Late" }))).toBe("not-allowed-now");
});

test("let go it says why and by whom, stands among what was decided, and can be tried again from there", async () => {
  const admin = await actFor("admin");
  const [id] = await park(admin);
  const [row] = await parkedOf(admin);
  const parkedId = row?.id ?? "";
  expect(kindOf(await dropParked(admin, { parkedId, version: 7, reason: "Old" }))).toBe("stale");
  expect(await dropParked(admin, { parkedId, version: 1, reason: "The fair is over" })).toMatchObject({
    value: { version: 2 },
  });
  const page = await findBackgroundPage(admin.viewer, null, TEST_NOW);
  expect(page).toMatchObject({
    parked: [],
    total: 0,
    settled: [
      { outcome: "dropped", reason: "The fair is over", settledBy: admin.viewer.name, canRetry: true },
    ],
  });
  isBroken = false;
  expect((await retryParked(admin, { parkedId, version: 2 })).ok).toBe(true);
  await drainQueue();
  expect(done).toEqual([id]);
});

test("all of it is tried again at one press; another workspace's stays where it is", async () => {
  const admin = await actFor("admin");
  const other = await actFor("admin", await aWorkspace());
  const theirs = await park(other, 1);
  const mine = await park(admin, 3);
  expect(theirs).toHaveLength(1);
  isBroken = false;
  expect(await retryAllParked(admin)).toMatchObject({ value: { retried: 3, left: 0, more: 0 } });
  await drainQueue();
  expect(done.sort()).toEqual(mine.sort());
  expect(await parkedOf(other)).toMatchObject([{ outcome: "" }]);
  expect(kindOf(await retryAllParked(admin))).toBe("not-allowed-now");
});

test("leaders see it, administrators decide, others neither, and another workspace finds nothing", async () => {
  const workspace = await aWorkspace();
  const admin = await actFor("admin", workspace);
  await park(admin);
  const [row] = await parkedOf(admin);
  const input = { parkedId: row?.id ?? "", version: 1 };
  for (const role of ["leader", "owner", "executive", "viewer"] as const) {
    const act = await actFor(role, workspace);
    expect([role, kindOf(await retryParked(act, input))]).toEqual([role, "not-permitted"]);
    expect(kindOf(await dropParked(act, { ...input, reason: "No" }))).toBe("not-permitted");
    expect(kindOf(await retryAllParked(act))).toBe("not-permitted");
  }
  const stranger = await actFor("admin", await aWorkspace());
  expect(kindOf(await retryParked(stranger, input))).toBe("not-found");
  expect(kindOf(await dropParked(stranger, { ...input, reason: "No" }))).toBe("not-found");
  expect(await findBackgroundPage(stranger.viewer, null, TEST_NOW)).toMatchObject({
    total: 0,
    parked: [],
    waiting: [],
  });
  expect(await parkedOf(admin)).toMatchObject([{ outcome: "", version: 1 }]);
});

test("the page tells what waits, what failed so far and why, and what each is about", async () => {
  const workspace = await aWorkspace();
  const admin = await actFor("admin", workspace);
  const letter = await database().letter.create({
    data: {
      id: newId(),
      workspaceId: workspace.id,
      kind: "test",
      toEmail: "mara@example.com",
      toName: "Mara",
      subject: "A word of trial",
      content: { kind: "test" },
      status: "waiting",
      createdAt: admin.now,
    },
  });
  await transact((tx) => enqueue(tx, { kind: "letter.send", letterId: letter.id, version: 1 }));
  await transact((tx) =>
    enqueue(tx, { kind: "letter.send", letterId: letter.id, version: 2 }, { afterSeconds: 7200 }),
  );
  work("letter.send", async () => {
    throw new Error("The server is full.");
  });
  await drainQueue();
  const page = await findBackgroundPage(admin.viewer, null, TEST_NOW);
  expect(page.lanes.find(({ lane }) => lane === "letters")).toMatchObject({
    underWay: 0,
    ready: 0,
    later: 2,
  });
  expect(page.waiting).toMatchObject([
    {
      what: "Send a letter",
      about: { words: "“A word of trial” to Mara", href: `/mail/${letter.id}` },
      failures: 1,
      error: "The server is full.",
    },
    { failures: 0, when: "in 2 hours" },
  ]);
  const stranger = await actFor("admin", await aWorkspace());
  const theirs = await findBackgroundPage(stranger.viewer, null, TEST_NOW);
  expect(theirs.waiting).toEqual([]);
  expect(theirs.lanes.every(({ underWay, ready, later }) => underWay + ready + later === 0)).toBe(true);
});
