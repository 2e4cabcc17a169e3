import { STUCK_AFTER } from "~/domain/letters/road";
import { connection, database, type Tx, transact } from "../database.server";
import { enqueue, jobId, wake } from "../queue.server";

interface Queued {
  id: string;
  version: number;
}
const AT_ONCE = 200;
const effectOf = ({ id, version }: Queued) => ({ kind: "letter.send", letterId: id, version }) as const;

/** Letters that were put aside go into the queue again, oldest first; returns how many. */
export async function requeueHeldLetters(): Promise<number> {
  let count = 0;
  for (;;) {
    const moved = await transact(async (tx) => {
      const rows = await tx.$queryRaw<Queued[]>`
        UPDATE "Letter" SET "heldAt" = NULL, "version" = "version" + 1
        WHERE "id" IN (
          SELECT "id" FROM "Letter" WHERE "status" = 'waiting' AND "heldAt" IS NOT NULL
          ORDER BY "createdAt", "id" LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED
        )
        RETURNING "id", "version"`;
      return enqueueAll(tx, rows);
    });
    count += moved;
    if (moved < AT_ONCE) break;
  }
  if (count > 0) wake("letters");
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
  const forgotten = due.filter((letter) => !carried.has(jobId(effectOf(letter))));
  let count = 0;
  for (let from = 0; from < forgotten.length; from += AT_ONCE) {
    const some = forgotten.slice(from, from + AT_ONCE);
    count += await transact(async (tx) => {
      const rows = await tx.$queryRaw<Queued[]>`
        UPDATE "Letter" l SET "version" = l."version" + 1
        FROM json_to_recordset(${JSON.stringify(some)}::json) AS g("id" text, "version" int)
        WHERE l."id" = g."id" AND l."version" = g."version" AND l."status" IN ('waiting', 'sending')
        RETURNING l."id", l."version"`;
      return enqueueAll(tx, rows);
    });
  }
  if (count > 0) wake("letters");
  return count;
}

async function enqueueAll(tx: Tx, rows: readonly Queued[]): Promise<number> {
  for (const row of [...rows].sort((a, b) => (a.id < b.id ? -1 : 1))) await enqueue(tx, effectOf(row));
  return rows.length;
}

/** Of these letters, the ids of jobs that are under way, ready, or waiting to be tried again. */
async function listCarried(letters: readonly Queued[]): Promise<Set<string>> {
  if (letters.length === 0) return new Set();
  const { rows } = await connection().sql(
    `SELECT id::text FROM pgboss.job WHERE name = 'letters' AND id = ANY($1::uuid[])
     AND (state IN ('active', 'retry') OR (state = 'created' AND start_after <= now() + interval '5 seconds'))`,
    [letters.map((letter) => jobId(effectOf(letter)))],
  );
  return new Set(rows.map((row) => String(row.id)));
}
