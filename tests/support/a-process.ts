import { Scheduler } from "~/jobs/scheduler.server";
import type { Sweep } from "~/jobs/sweep.server";
import { closeDatabase, connection, database, openDatabase, transact } from "~/store/database.server";
import { startQueue, stopQueue, work } from "~/store/queue.server";

/*
 * A process of its own on a database it shares: it takes effects out of the queue and turns at the sweeps, as Capstan
 * does, and is killed by the test that started it. What it does to the tables of the trial is what the test counts.
 */

const settings = JSON.parse(process.env.TRIAL ?? "{}") as {
  name: string;
  url: string;
  lease: number;
  millis: number;
  daily: boolean;
};
const soon = (millis: number) => new Promise<void>((resolve) => setTimeout(resolve, millis));

await openDatabase({ url: settings.url });

/** An item moves on from version 1 once, whoever tries: only then a change is written. */
work("notices.post", async ({ noticeId }) => {
  await connection().sql(`INSERT INTO trial.tries VALUES ($1, $2)`, [noticeId, settings.name]);
  await soon(settings.millis);
  await transact(async (tx) => {
    const moved = await tx.$executeRawUnsafe(
      `UPDATE trial.items SET version = 2 WHERE id = $1 AND version = 1`,
      noticeId,
    );
    if (moved === 1)
      await tx.$executeRawUnsafe(`INSERT INTO trial.changes VALUES ($1, $2)`, noticeId, settings.name);
  });
  await soon(settings.millis);
});

const sweeps: Sweep[] = [
  {
    name: "trial counting",
    about: "Counts.",
    everySeconds: 1,
    lazy: true,
    run: async () => {
      const { rows } = await connection().sql(
        `INSERT INTO trial.runs (process, began) VALUES ($1, clock_timestamp()) RETURNING id`,
        [settings.name],
      );
      await soon(100);
      await connection().sql(`UPDATE trial.runs SET ended = clock_timestamp() WHERE id = $1`, [rows[0]?.id]);
    },
  },
];
if (settings.daily) {
  sweeps.push({
    name: "trial mornings",
    about: "Each morning.",
    daily: "00:05",
    run: async ({ workspaceId, day }) => {
      await soon(50);
      await connection().sql(`INSERT INTO trial.mornings VALUES ($1, $2, $3)`, [
        workspaceId,
        day,
        settings.name,
      ]);
    },
  });
}
const scheduler = new Scheduler(sweeps, { leaseSeconds: settings.lease });
await startQueue({ leaseSeconds: settings.lease });
scheduler.start(false);

process.on("SIGTERM", async () => {
  await Promise.all([scheduler.stop(), stopQueue(0.2)]);
  await closeDatabase();
  process.exit(0);
});
process.stdout.write(`ready ${await database().workspace.count()}\n`);
