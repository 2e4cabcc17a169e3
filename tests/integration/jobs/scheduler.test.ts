import { afterEach, describe, expect, test } from "vitest";
import { runDaily } from "~/jobs/daily-sweep.server";
import { Scheduler } from "~/jobs/scheduler.server";
import type { DailyRun, DailySweep, Sweep } from "~/jobs/sweep.server";
import { now, setClock } from "~/shared/clock.server";
import { connection } from "~/store/database.server";
import { aWorkspace, freshDatabase } from "../../support/test-database";

freshDatabase();

const running: Scheduler[] = [];
const start = (sweeps: readonly Sweep[], alone = false): Scheduler => {
  const scheduler = new Scheduler(sweeps);
  running.push(scheduler);
  scheduler.start(alone);
  return scheduler;
};
afterEach(async () => {
  for (const scheduler of running.splice(0)) await scheduler.stop();
  setClock(null);
});

const until = async (isSo: () => boolean | Promise<boolean>, millis = 8000): Promise<void> => {
  const end = performance.now() + millis;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error("It did not come about in time.");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};
const turnRow = async (name: string) =>
  (await connection().sql(`SELECT * FROM "SweepTurn" WHERE "name" = $1`, [name])).rows[0];
/** As if the sweep's turn came now, or so many seconds from now. */
const putTurn = (name: string, seconds: number) =>
  connection().sql(`UPDATE "SweepTurn" SET "nextAt" = now() + make_interval(secs => $2) WHERE "name" = $1`, [
    name,
    seconds,
  ]);

describe("the turns of a sweep", () => {
  test("of three schedulers on one database, one has the turn", async () => {
    let runs = 0;
    const sweep: Sweep = {
      name: "counting",
      about: "Counts.",
      everySeconds: 1,
      run: async () => {
        runs += 1;
      },
    };
    const began = performance.now();
    for (let count = 0; count < 3; count += 1) start([sweep]);
    await until(() => runs >= 3);
    const seconds = (performance.now() - began) / 1000;
    // Each of the three looks once as it starts; after that the turns come a second apart.
    expect(runs).toBeLessThanOrEqual(Math.ceil(seconds) + 3);
    await until(async () => (await turnRow("counting"))?.endedAt !== null);
  });

  test("what goes wrong stands with the turn, keeps no other sweep waiting, and is tried again sooner", async () => {
    let others = 0;
    start([
      {
        name: "failing",
        about: "Fails.",
        everyMinutes: 60,
        run: async () => {
          throw new Error("The index has no such month.");
        },
      },
      {
        name: "fine",
        about: "Runs.",
        everyMinutes: 60,
        run: async () => {
          others += 1;
        },
      },
    ]);
    await until(async () => (await turnRow("failing"))?.trouble === "The index has no such month.");
    await until(async () => others === 1 && (await turnRow("fine"))?.holder === "");
    const { rows } = await connection().sql(
      `SELECT "name", extract(epoch FROM "nextAt" - now())::float8 AS wait FROM "SweepTurn"`,
    );
    const wait = new Map(rows.map((row) => [row.name, Number(row.wait)]));
    expect(wait.get("failing")).toBeLessThanOrEqual(300);
    expect(wait.get("fine")).toBeGreaterThan(3500);
  });

  test("a process that died in a sweep does not block it: its turn runs out", async () => {
    let runs = 0;
    const sweep: Sweep = {
      name: "held",
      about: "Held.",
      everyMinutes: 60,
      run: async () => {
        runs += 1;
      },
    };
    await connection().sql(
      `INSERT INTO "SweepTurn" ("name", "holder", "startedAt", "nextAt") VALUES ('held', 'the dead', now(), now() + interval '30 seconds')`,
    );
    start([sweep]);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(runs).toBe(0);
    await running[0]?.stop();
    await putTurn("held", 0);
    start([sweep]);
    await until(() => runs === 1);
  });

  test("where no other process can be, who holds a turn is dead", async () => {
    let runs = 0;
    await connection().sql(
      `INSERT INTO "SweepTurn" ("name", "holder", "startedAt", "nextAt") VALUES ('alone', 'the dead', now(), now() + interval '30 seconds')`,
    );
    start(
      [
        {
          name: "alone",
          about: "Alone.",
          everyMinutes: 60,
          run: async () => {
            runs += 1;
          },
        },
      ],
      true,
    );
    await until(() => runs === 1);
  });

  test("a turn that a clock since put back has set far ahead is due", async () => {
    let runs = 0;
    const sweep: Sweep = {
      name: "ahead",
      about: "Ahead.",
      everyMinutes: 1,
      lazy: true,
      run: async () => {
        runs += 1;
      },
    };
    await connection().sql(
      `INSERT INTO "SweepTurn" ("name", "nextAt") VALUES ('ahead', now() + interval '1 day')`,
    );
    start([sweep]);
    await until(() => runs === 1);
  });

  test("stopping ends the sweep under way; one that does not end gives its turn back", async () => {
    let ended = false;
    const scheduler = start([
      {
        name: "long",
        about: "Long.",
        everyMinutes: 60,
        run: async (_, stopping) => {
          await new Promise<void>((resolve) => stopping.addEventListener("abort", () => resolve()));
          ended = true;
        },
      },
    ]);
    await until(
      async () => (await turnRow("long"))?.holder !== undefined && (await turnRow("long"))?.holder !== "",
    );
    await scheduler.stop();
    expect(ended).toBe(true);
    expect((await turnRow("long"))?.holder).toBe("");
  });
});

describe("a daily sweep", () => {
  const daily = (runs: DailyRun[]): DailySweep => ({
    name: "mornings",
    about: "Each morning.",
    daily: "00:05",
    run: async (turn) => {
      runs.push(turn);
    },
  });
  const look = async (instant: string): Promise<void> => {
    setClock(new Date(instant));
    await runDaily(daily(found), now(), new AbortController().signal);
  };
  let found: DailyRun[] = [];

  test("runs once on each day of each zone, from its time on, whatever the clock does", async () => {
    found = [];
    const chicago = await aWorkspace({ timeZone: "America/Chicago" });
    const tokyo = await aWorkspace({ timeZone: "Asia/Tokyo" });
    const days = (id: string) => found.filter(({ workspaceId }) => workspaceId === id).map(({ day }) => day);

    // 00:04 in Chicago: not yet. In Tokyo it is the afternoon of the same day.
    await look("2026-10-15T05:04:00Z");
    expect(days(chicago.id)).toEqual([]);
    expect(days(tokyo.id)).toEqual(["2026-10-15"]);
    await look("2026-10-15T05:05:00Z");
    await look("2026-10-15T06:05:00Z");
    expect(days(chicago.id)).toEqual(["2026-10-15"]);
    expect(days(tokyo.id)).toEqual(["2026-10-15"]);
    // A month ahead, a day back from there, back to where it was, and on: no day twice, none left out for long.
    await look("2026-11-15T18:00:00Z");
    await look("2026-11-14T18:00:00Z");
    await look("2026-10-15T18:00:00Z");
    await look("2026-10-16T18:00:00Z");
    await look("2026-11-15T18:00:00Z");
    expect(days(chicago.id)).toEqual(["2026-10-15", "2026-11-15", "2026-11-14", "2026-10-16"]);
    // 18:00 UTC is the next morning in Tokyo.
    expect(days(tokyo.id)).toEqual(["2026-10-15", "2026-11-16", "2026-11-15", "2026-10-16", "2026-10-17"]);
  });
});
