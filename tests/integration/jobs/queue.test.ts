import { afterEach, describe, expect, test } from "vitest";
import type { Effect } from "~/domain/effects";
import { registerHandlers } from "~/jobs/timetable.server";
import { newId } from "~/shared/id.server";
import { verifyActivity } from "~/store/activity/activity.queries.server";
import { connection, database, transact } from "~/store/database.server";
import {
  type Attempt,
  countWaiting,
  drainQueue,
  enqueue,
  startQueue,
  stopQueue,
  wake,
  work,
} from "~/store/queue.server";
import { RetryLater } from "~/store/queue-carrying.server";
import { aWorkspace, freshDatabase } from "../../support/test-database";

freshDatabase();

afterEach(async () => {
  await stopQueue(1);
  registerHandlers();
});

const until = async (isSo: () => boolean | Promise<boolean>, millis = 8000): Promise<void> => {
  const end = performance.now() + millis;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error("It did not come about in time.");
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};
const soon = (millis: number) => new Promise<void>((resolve) => setTimeout(resolve, millis));

/** One effect of the notices' lane, which carries out five at once. */
const aNotice = (workspaceId: string): Effect => ({
  kind: "notices.post",
  workspaceId,
  personId: "somebody",
  noticeId: newId(),
});
const put = (...effects: Effect[]) =>
  transact(async (tx) => {
    for (const effect of effects) await enqueue(tx, effect);
  });
const jobs = async () =>
  (await connection().sql("SELECT *, state::text AS state FROM pgboss.job ORDER BY created_on, id")).rows;
const letPausesPass = () =>
  connection().sql("UPDATE pgboss.job SET start_after = now() WHERE state = 'retry'");

describe("a running queue", () => {
  test("carries out as many of a lane at once as it may, and a slow one holds up its own place only", async () => {
    const { id } = await aWorkspace();
    let atOnce = 0;
    let most = 0;
    let ended = 0;
    let isFirst = true;
    work("notices.post", async () => {
      const isSlow = isFirst;
      isFirst = false;
      atOnce += 1;
      most = Math.max(most, atOnce);
      // The first one stays as long as there are others.
      if (isSlow) await until(() => ended === 29, 30_000);
      else await soon(10);
      atOnce -= 1;
      ended += 1;
    });
    await put(...Array.from({ length: 30 }, () => aNotice(id)));
    await startQueue();
    await until(() => ended === 30, 30_000);
    expect(most).toBe(5);
    await until(async () => (await countWaiting()) === 0);
  });

  test("starts at once with what is put in while it waits", async () => {
    const { id } = await aWorkspace();
    let seenAt = 0;
    work("notices.post", async () => {
      seenAt = performance.now();
    });
    await startQueue();
    const waits: number[] = [];
    for (let round = 0; round < 4; round += 1) {
      await soon(150);
      seenAt = 0;
      const began = performance.now();
      await put(aNotice(id));
      wake("notices");
      await until(() => seenAt > 0);
      waits.push(seenAt - began);
    }
    // It would look by itself once a second; on a busy machine the best of several says whether it was woken.
    expect(Math.min(...waits)).toBeLessThan(350);
  });

  test("gives back what does not end in time, without counting it as a failure, and others take it at once", async () => {
    const { id } = await aWorkspace();
    const attempts: Attempt[] = [];
    let release: () => void = () => undefined;
    work("notices.post", async (_, attempt) => {
      attempts.push(attempt);
      if (attempts.length === 1) await new Promise<void>((resolve) => (release = resolve));
    });
    await put(aNotice(id));
    await startQueue();
    await until(() => attempts.length === 1);
    await stopQueue(0.1);
    expect(attempts[0]?.stopping.aborted).toBe(true);
    expect(await jobs()).toMatchObject([{ state: "retry", retry_count: 0, started_on: null }]);
    await startQueue();
    await until(() => attempts.length === 2);
    expect(attempts[1]?.number).toBe(1);
    await until(async () => (await countWaiting()) === 0);
    // The first one comes to its end after all: nobody asks any more, and nothing of the second is touched.
    release();
    await soon(50);
    expect(await jobs()).toMatchObject([{ state: "completed", retry_count: 0 }]);
  });

  test("lets short work come to its end when it stops", async () => {
    const { id } = await aWorkspace();
    let began = 0;
    let ended = 0;
    work("notices.post", async () => {
      began += 1;
      await soon(300);
      ended += 1;
    });
    await put(aNotice(id), aNotice(id));
    await startQueue();
    await until(() => began === 2);
    await stopQueue(5);
    expect(ended).toBe(2);
    expect((await jobs()).map(({ state }) => state)).toEqual(["completed", "completed"]);
  });

  test("takes over what a dead process held, and not what a living one is at", async () => {
    const { id } = await aWorkspace();
    let ended = 0;
    work("notices.post", async () => {
      await soon(900);
      ended += 1;
    });
    await put(aNotice(id), aNotice(id));
    // One of them was begun by a process that has not been heard of since.
    await connection().sql(
      `UPDATE pgboss.job SET state = 'active', started_on = now() - interval '2 seconds', output = '{"holder": "the dead"}'
       WHERE id = (SELECT id FROM pgboss.job LIMIT 1)`,
    );
    // A lease shorter than the work: only because it is renewed is nothing done twice.
    await startQueue({ leaseSeconds: 0.4 });
    await until(async () => (await countWaiting()) === 0);
    expect(ended).toBe(2);
  });
});

describe("what fails", () => {
  test("is tried again with a growing pause, and parked with its error once the tries are used up", async () => {
    const { id } = await aWorkspace();
    const numbers: string[] = [];
    work("notices.post", async (_, { number, isLast }) => {
      numbers.push(`${number}${isLast ? " last" : ""}`);
      throw new Error(`The mail room is closed (${number}).`);
    });
    const effect = aNotice(id);
    await put(effect);
    const pauses: number[] = [];
    for (let round = 0; round < 6; round += 1) {
      await drainQueue();
      const { rows } = await connection().sql(
        "SELECT extract(epoch FROM start_after - now())::float8 AS pause FROM pgboss.job WHERE state = 'retry'",
      );
      if (rows[0]) pauses.push(Number(rows[0].pause));
      await letPausesPass();
    }
    expect(numbers).toEqual(["1", "2", "3", "4", "5", "6 last"]);
    expect(pauses.map((pause, index) => pause / 2 ** index >= 4.5 && pause / 2 ** index <= 10)).toEqual(
      Array(5).fill(true),
    );
    expect(await jobs()).toMatchObject([{ state: "failed" }]);
    expect(await database().parkedEffect.findMany()).toMatchObject([
      {
        workspaceId: id,
        lane: "notices",
        kind: "notices.post",
        effect,
        attempts: 6,
        error: "The mail room is closed (6).",
        outcome: "",
      },
    ]);
    expect(
      await database().activity.count({ where: { workspaceId: id, noun: "parked-effect", verb: "parked" } }),
    ).toBe(1);
    expect(await verifyActivity(id)).toMatchObject({ intact: true });
  });

  test("is let go when what it speaks of is gone", async () => {
    work("letter.send", async () => {
      throw new Error("There is no such letter.");
    });
    await put({ kind: "letter.send", letterId: "gone", version: 1 });
    await connection().sql("UPDATE pgboss.job SET retry_limit = 0");
    expect(await drainQueue()).toBe(0);
    expect(await jobs()).toMatchObject([{ state: "failed" }]);
    expect(await database().parkedEffect.count()).toBe(0);
  });

  test("may ask for a pause of its own, which counts as no failure", async () => {
    const { id } = await aWorkspace();
    const numbers: number[] = [];
    work("notices.post", async (_, { number }) => {
      numbers.push(number);
      if (numbers.length < 9) throw new RetryLater(40, "The server is full.");
    });
    await put(aNotice(id));
    await drainQueue();
    expect(await jobs()).toMatchObject([{ state: "retry", output: { error: "The server is full." } }]);
    for (let round = 0; round < 8; round += 1) {
      await letPausesPass();
      await drainQueue();
    }
    expect(numbers).toEqual(Array(9).fill(1));
    expect(await jobs()).toMatchObject([{ state: "completed" }]);
  });

  test("is parked when every process that takes it dies of it", async () => {
    const { id } = await aWorkspace();
    let tries = 0;
    work("notices.post", async () => {
      tries += 1;
    });
    await put(aNotice(id));
    await connection().sql(`UPDATE pgboss.job SET output = '{"cutOffs": 20}'`);
    await drainQueue();
    expect(tries).toBe(0);
    expect((await database().parkedEffect.findMany())[0]?.error).toContain("20 times");
  });

  test("an effect that was to start at once does so although the clock was put back a day since", async () => {
    const { id } = await aWorkspace();
    let tries = 0;
    work("notices.post", async () => {
      tries += 1;
    });
    await put(aNotice(id));
    await connection().sql(
      "UPDATE pgboss.job SET created_on = created_on + interval '1 day', start_after = start_after + interval '1 day'",
    );
    await drainQueue();
    expect(tries).toBe(1);
  });
});
