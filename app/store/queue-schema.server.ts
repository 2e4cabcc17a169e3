import PgBoss from "pg-boss";
import { LANES, type Lane } from "~/domain/effects";

export type QueueDatabase = PgBoss.Db;

/** How long one effect may take, how often it is tried again, and from which pause on (growing each time). */
export const LANE_OPTIONS: Record<Lane, PgBoss.Queue & { expireInSeconds: number }> = {
  imports: { name: "imports", retryLimit: 2, retryDelay: 2, expireInSeconds: 3600 },
  cases: { name: "cases", retryLimit: 4, retryDelay: 5, retryBackoff: true, expireInSeconds: 600 },
  letters: { name: "letters", retryLimit: 6, retryDelay: 10, retryBackoff: true, expireInSeconds: 300 },
  notices: { name: "notices", retryLimit: 5, retryDelay: 5, retryBackoff: true, expireInSeconds: 300 },
  messages: { name: "messages", retryLimit: 5, retryDelay: 5, retryBackoff: true, expireInSeconds: 600 },
};

/**
 * How many of a lane one process carries out at the same time. Letters and notices wait for others most of the time;
 * an import keeps the database busy by itself.
 */
export const AT_ONCE: Record<Lane, number> = { imports: 1, cases: 1, letters: 10, notices: 5, messages: 1 };

/** The library as a way into the queue: it schedules, fetches and tidies nothing itself. */
export const newBoss = (db: QueueDatabase): PgBoss => new PgBoss({ db, schedule: false, supervise: false });

/**
 * What waits, in the order in which it is taken: with twenty thousand letters waiting, the next ten are found in a
 * tenth of a millisecond instead of by sorting all of them each time.
 */
const IN_TURN = `CREATE INDEX IF NOT EXISTS job_in_turn
  ON pgboss.job (name, priority DESC, created_on, id) WHERE state < 'active'`;

/** Creates the queue's own tables and lanes where they are missing. */
export async function installQueue(db: QueueDatabase): Promise<void> {
  const boss = newBoss(db);
  await boss.start();
  for (const lane of LANES) await boss.createQueue(lane, LANE_OPTIONS[lane]);
  await boss.stop({ graceful: false });
  await db.executeSql(IN_TURN, []);
}
