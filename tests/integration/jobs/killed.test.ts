import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Effect } from "~/domain/effects";
import { newId } from "~/shared/id.server";
import { connection, transact } from "~/store/database.server";
import { countWaiting, enqueue } from "~/store/queue.server";
import { aWorkspace, isServerRun, sharedDatabase } from "../../support/test-database";

const BUILT = path.resolve("node_modules/.cache/capstan-trial");
/** Plain JavaScript once, because two dozen processes are begun: reading TypeScript costs each of them longer than the rest. */
const buildProcess = () =>
  build({
    configFile: false,
    logLevel: "warn",
    resolve: { alias: { "~": path.resolve("app") } },
    build: {
      ssr: "tests/support/a-process.ts",
      outDir: BUILT,
      emptyOutDir: true,
      copyPublicDir: false,
      target: "es2022",
    },
  });

/**
 * Processes of their own on one database, killed in the middle of what they do. The embedded database has one
 * process; what it does after a kill is the same without the waiting, and tested with the queue itself.
 */
describe.skipIf(!isServerRun())("several processes on one database", () => {
  sharedDatabase();

  const alive = new Map<string, ChildProcess>();
  let started = 0;
  const sql = async (text: string, values: unknown[] = []) => (await connection().sql(text, values)).rows;
  const count = async (table: string) =>
    Number((await sql(`SELECT count(*)::int AS n FROM trial.${table}`))[0]?.n);
  const soon = (millis: number) => new Promise<void>((resolve) => setTimeout(resolve, millis));
  const until = async (isSo: () => Promise<boolean>, seconds = 60): Promise<void> => {
    const end = performance.now() + seconds * 1000;
    while (!(await isSo())) {
      if (performance.now() > end) throw new Error("It did not come about in time.");
      await soon(50);
    }
  };

  async function start(settings: { millis?: number; daily?: boolean; clock?: string } = {}): Promise<string> {
    started += 1;
    const name = `process ${started}`;
    const trial = { name, url: inject("databaseUrl"), lease: 2, millis: 60, daily: false, ...settings };
    const child = spawn(process.execPath, [path.join(BUILT, "a-process.js")], {
      env: {
        ...process.env,
        NODE_ENV: "test",
        TRIAL: JSON.stringify(trial),
        ...(settings.clock && { CAPSTAN_CLOCK: settings.clock }),
      },
      stdio: ["ignore", "pipe", "inherit"],
    });
    await new Promise<void>((resolve, reject) => {
      child.stdout?.on("data", (words) => String(words).startsWith("ready") && resolve());
      child.once("exit", (code) => reject(new Error(`${name} ended with ${code} before it was ready.`)));
    });
    alive.set(name, child);
    return name;
  }

  async function end(name: string, signal: "SIGKILL" | "SIGTERM"): Promise<number | null> {
    const child = alive.get(name);
    alive.delete(name);
    if (!child) throw new Error(`No ${name}`);
    const ended = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
    child.kill(signal);
    return ended;
  }

  async function putItems(workspaceId: string, items: number): Promise<void> {
    const ids = Array.from({ length: items }, () => newId());
    await sql(`INSERT INTO trial.items SELECT unnest($1::text[]), 1`, [ids]);
    await transact(async (tx) => {
      for (const noticeId of ids) {
        const effect: Effect = { kind: "notices.post", workspaceId, personId: "somebody", noticeId };
        await enqueue(tx, effect);
      }
    });
  }

  beforeAll(async () => {
    await buildProcess();
    await connection().sql(`
      DROP SCHEMA IF EXISTS trial CASCADE;
      CREATE SCHEMA trial;
      CREATE TABLE trial.items (id text PRIMARY KEY, version int);
      CREATE TABLE trial.changes (id text, process text);
      CREATE TABLE trial.tries (id text, process text);
      CREATE TABLE trial.runs (id serial PRIMARY KEY, process text, began timestamptz, ended timestamptz);
      CREATE TABLE trial.mornings (workspace text, day text, process text)`);
  });
  afterAll(async () => {
    for (const name of [...alive.keys()]) await end(name, "SIGKILL");
    await connection().sql("DROP SCHEMA IF EXISTS trial CASCADE");
  });

  test("killed over and over, they lose nothing and change nothing twice, and their sweeps go on", async () => {
    const { id } = await aWorkspace();
    const kills = 22;
    await putItems(id, 300);
    let last = Promise.all([start(), start()]);
    const began = performance.now();
    for (let killed = 0; killed < kills; killed += 2) {
      const names = await last;
      // The next two are on their way while these work, so that the queue is never left alone for long.
      last = Promise.all([start(), start()]);
      for (const name of names) {
        await soon(Math.random() * 150);
        await end(name, "SIGKILL");
      }
    }
    await last;
    await until(async () => (await countWaiting()) === 0);
    expect(await count("changes")).toBe(300);
    expect(await sql("SELECT id FROM trial.changes GROUP BY id HAVING count(*) > 1")).toEqual([]);
    expect(await sql("SELECT id FROM trial.items WHERE version <> 2")).toEqual([]);
    // It was cut off in the middle, or the kills have shown nothing.
    expect(await count("tries")).toBeGreaterThan(300 + kills);
    expect(await sql(`SELECT id FROM "ParkedEffect"`)).toEqual([]);
    // No two of them were at the sweep at once, and it went on after every kill.
    const seconds = (performance.now() - began) / 1000;
    expect(
      await sql("SELECT a.id FROM trial.runs a JOIN trial.runs b ON a.id < b.id AND b.began < a.ended"),
    ).toEqual([]);
    const runs = await count("runs");
    expect(runs).toBeLessThanOrEqual(seconds + 2);
    await until(async () => (await count("runs")) > runs);
  }, 300_000);

  test("asked to stop in the middle of long work, a process gives it back, and the others go on at once", async () => {
    for (const name of [...alive.keys()]) await end(name, "SIGKILL");
    const { id } = await aWorkspace();
    const slow = await start({ millis: 20_000 });
    await putItems(id, 5);
    const before = await count("tries");
    await until(async () => (await sql("SELECT 1 FROM pgboss.job WHERE state = 'active'")).length === 5);
    await until(async () => (await count("tries")) >= before + 5 || before > 0);
    expect(await end(slow, "SIGTERM")).toBe(0);
    expect(
      await sql("SELECT DISTINCT state::text, retry_count FROM pgboss.job WHERE state < 'completed'"),
    ).toEqual([{ state: "retry", retry_count: 0 }]);
    await start();
    await until(async () => (await countWaiting()) === 0, 20);
    expect(await sql("SELECT id FROM trial.items WHERE version <> 2")).toEqual([]);
  }, 120_000);

  test("work that one process puts in starts in another one at once", async () => {
    const { id } = await aWorkspace();
    const waits: number[] = [];
    for (let round = 0; round < 4; round += 1) {
      const began = performance.now();
      await putItems(id, 1);
      await until(async () => (await count("items")) === (await count("changes")), 20);
      waits.push(performance.now() - began);
    }
    // It would look by itself once a second; on a busy machine the best of several says whether it was told.
    expect(Math.min(...waits)).toBeLessThan(500);
  });

  test("whose clocks are a month apart run each workspace's day once", async () => {
    for (const name of [...alive.keys()]) await end(name, "SIGKILL");
    await sql(`DELETE FROM "Workspace"`);
    const { id } = await aWorkspace({ timeZone: "America/Chicago" });
    const clocks = ["2026-10-15T14:00:00Z", "2026-11-15T14:00:00Z", "2026-10-14T14:00:00Z"];
    await Promise.all([...clocks, ...clocks.slice(0, 1)].map((clock) => start({ daily: true, clock })));
    const turns = () => sql(`SELECT day FROM trial.mornings WHERE workspace = $1 ORDER BY day`, [id]);
    // Each has its turn at the sweep sooner or later, and sees the days by its own clock.
    const look = () =>
      sql(`UPDATE "SweepTurn" SET "nextAt" = now() WHERE "name" = 'trial mornings' AND "holder" = ''`);
    await until(async () => {
      await look();
      return (await turns()).length >= 3;
    });
    for (let more = 0; more < 10; more += 1) {
      await look();
      await soon(100);
    }
    expect(await turns()).toEqual([{ day: "2026-10-14" }, { day: "2026-10-15" }, { day: "2026-11-15" }]);
  }, 120_000);
});
