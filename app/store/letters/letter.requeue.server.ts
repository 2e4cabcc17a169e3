import { STUCK_AFTER } from "~/domain/letters/road";
import { connection, database } from "../database.server";
import { jobId } from "../queue.server";
import { intoQueue, type Queued, sendEffect } from "./letter.delivery.server";

const AT_ONCE = 200;

/** Letters that were put aside go into the queue again, oldest first; returns how many. */
export async function requeueHeldLetters(): Promise<number> {
  let count = 0;
  for (;;) {
    const moved = await intoQueue(
      (tx) => tx.$queryRaw<Queued[]>`
        UPDATE "Letter" SET "heldAt" = NULL, "version" = "version" + 1
        WHERE "id" IN (
          SELECT "id" FROM "Letter" WHERE "status" = 'waiting' AND "heldAt" IS NOT NULL
          ORDER BY "createdAt", "id" LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED
        )
        RETURNING "id", "version"`,
    );
    count += moved;
    if (moved < AT_ONCE) break;
  }
  return count;
}

/**
 * Letters that are due by the product's clock, and that nothing in the queue carries now: the clock was put forward
 * and the queue, which goes by the machine's, sleeps on; or the queue gave up. Returns how many go into it again.
 */
export async function requeueForgottenLetters(at: Date): Promise<number> {
  const limit = new Date(at.getTime() - STUCK_AFTER);
  const due = await database().$queryRaw<Queued[]>`
    SELECT "id", "version" FROM "Letter"
    WHERE "heldAt" IS NULL AND (
      ("status" = 'waiting' AND coalesce("notBefore", "createdAt") < ${limit})
      OR ("status" = 'sending' AND "sendingAt" < ${limit})
    )
    ORDER BY "createdAt", "id" LIMIT ${AT_ONCE * 5}`;
  const carried = await listCarried(due);
  const forgotten = due.filter((letter) => !carried.has(jobId(sendEffect(letter))));
  let count = 0;
  for (let from = 0; from < forgotten.length; from += AT_ONCE) {
    const some = forgotten.slice(from, from + AT_ONCE);
    count += await intoQueue(
      (tx) => tx.$queryRaw<Queued[]>`
        UPDATE "Letter" l SET "version" = l."version" + 1
        FROM json_to_recordset(${JSON.stringify(some)}::json) AS g("id" text, "version" int)
        WHERE l."id" = g."id" AND l."version" = g."version" AND l."status" IN ('waiting', 'sending')
        RETURNING l."id", l."version"`,
    );
  }
  return count;
}

/** Of these letters, the ids of jobs that are under way, ready, or waiting to be tried again. */
async function listCarried(letters: readonly Queued[]): Promise<Set<string>> {
  if (letters.length === 0) return new Set();
  const { rows } = await connection().sql(
    `SELECT id::text FROM pgboss.job WHERE name = 'letters' AND id = ANY($1::uuid[])
     AND (state IN ('active', 'retry') OR (state = 'created' AND start_after <= now() + interval '5 seconds'))`,
    [letters.map((letter) => jobId(sendEffect(letter)))],
  );
  return new Set(rows.map((row) => String(row.id)));
}
