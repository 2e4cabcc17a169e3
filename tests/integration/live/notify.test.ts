import { setTimeout as pause } from "node:timers/promises";
import { afterEach, expect, test, vi } from "vitest";
import { readLiveChange } from "~/domain/live/live-change";
import { done, notAllowedNow } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { connection, transact } from "~/store/database.server";
import { LIVE_CHANNEL, notify } from "~/store/live/notify.server";
import { actFor, freshDatabase, isServerRun } from "../../support/test-database";

freshDatabase();

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

async function heard(channel: string): Promise<string[]> {
  const payloads: string[] = [];
  ends.push(await connection().listen(channel, (payload) => payloads.push(payload)));
  return payloads;
}

test("a change is told once it stands: the version, what was touched, who has something to read", async () => {
  const act = await actFor("leader");
  const payloads = await heard(LIVE_CHANNEL);
  await commit(act, async (unit) => {
    unit.log({ noun: "task", recordId: "t", planId: "p", verb: "done", summary: "did it" });
    unit.notice(["mara"]);
    await pause(50);
    expect(payloads).toEqual([]);
    return done(null);
  });
  await vi.waitFor(() => expect(payloads).toHaveLength(1));
  expect(readLiveChange(payloads[0] ?? "")).toEqual({
    workspaceId: act.viewer.workspaceId,
    dataVersion: 1,
    byId: act.viewer.personId,
    touched: ["task:t"],
    planIds: ["p"],
    noticed: ["mara"],
  });
});

test("what is refused or undone is told to nobody", async () => {
  const act = await actFor("leader");
  const payloads = await heard(LIVE_CHANNEL);
  await commit(act, async () => notAllowedNow("Not today."));
  const broken = commit(act, async () => {
    throw new Error("a bug");
  });
  await expect(broken).rejects.toThrow("a bug");
  await commit(act, async () => done(null));
  await vi.waitFor(() => expect(payloads).toHaveLength(1));
  expect(readLiveChange(payloads[0] ?? "")?.dataVersion).toBe(1);
});

test("several listen to one channel, each until they end; another channel is not theirs", async () => {
  const [one, two, other] = [await heard("trial_one"), await heard("trial_one"), await heard("trial_two")];
  const say = (channel: string, word: string) => transact((tx) => notify(tx, channel, word));
  await say("trial_one", "both");
  await vi.waitFor(() => expect([one, two]).toEqual([["both"], ["both"]]));
  await ends.shift()?.();
  await say("trial_one", "second");
  await say("trial_two", "last");
  await vi.waitFor(() => expect(other).toEqual(["last"]));
  expect([one, two]).toEqual([["both"], ["both", "second"]]);
  await expect(connection().listen("x; DROP TABLE", () => undefined)).rejects.toThrow("No channel");
});

test("a line that was cut comes back by itself and says that something may be missing", async ({ skip }) => {
  if (!isServerRun()) skip();
  const payloads: string[] = [];
  const missed = vi.fn();
  ends.push(await connection().listen("trial_cut", (payload) => payloads.push(payload), missed));
  const cut = await connection().sql(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND query LIKE 'LISTEN%' AND pid <> pg_backend_pid()`,
  );
  expect(cut.rows.length).toBeGreaterThan(0);
  await vi.waitFor(() => expect(missed).toHaveBeenCalled(), 5_000);
  await transact((tx) => notify(tx, "trial_cut", "again"));
  await vi.waitFor(() => expect(payloads).toEqual(["again"]));
});
