import PgBoss from "pg-boss";
import { LANES } from "~/domain/effects";
import { log } from "~/shared/log.server";

export type QueueDatabase = PgBoss.Db;

/** How long one effect may take, how often it is tried again, and from which pause on (growing each time). */
export const LANE_OPTIONS: Record<(typeof LANES)[number], PgBoss.Queue> = {
  imports: { name: "imports", retryLimit: 2, retryDelay: 2, expireInSeconds: 3600 },
  cases: { name: "cases", retryLimit: 4, retryDelay: 5, retryBackoff: true, expireInSeconds: 600 },
  letters: { name: "letters", retryLimit: 6, retryDelay: 10, retryBackoff: true, expireInSeconds: 300 },
  notices: { name: "notices", retryLimit: 5, retryDelay: 5, retryBackoff: true, expireInSeconds: 300 },
};

export function newBoss(db: QueueDatabase): PgBoss {
  // Nothing is scheduled by the library: what is due is found by sweeps that go by the product's clock.
  const boss = new PgBoss({ db, schedule: false, maintenanceIntervalSeconds: 120, deleteAfterDays: 30 });
  boss.on("error", (error) => log.error("The queue met an error.", { error }));
  return boss;
}

/** Creates the queue's own tables and lanes where they are missing. */
export async function installQueue(db: QueueDatabase): Promise<void> {
  const boss = new PgBoss({ db, schedule: false, supervise: false });
  await boss.start();
  for (const lane of LANES) await boss.createQueue(lane, LANE_OPTIONS[lane]);
  await boss.stop({ graceful: false });
}
