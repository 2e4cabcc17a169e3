import type { Lane } from "~/domain/effects";
import { connection, type Tx } from "./database.server";

/*
 * The queue's table is the library's (pg-boss), and so is putting an effect into it. Taking effects out is ours: an
 * effect that is under way says in `output` who holds it, and `started_on` is when the holder last said that it lives.
 * Whoever writes how an effect ended has to be its holder still, so that a process which was thought dead cannot end
 * what somebody else has taken over.
 */

/** An effect under way, as its holder knows it. */
export interface Claimed {
  id: string;
  lane: Lane;
  data: unknown;
  /** How often it failed before. */
  failures: number;
  mostFailures: number;
  /** How often a process died while it was carrying it out. */
  cutOffs: number;
}

const CUT_OFFS = `coalesce((output->>'cutOffs')::int, 0)`;
const HELD = `state = 'active' AND output->>'holder' = $3`;

/**
 * Takes up to `count` effects whose time has come. An effect that was to start at once starts at once even when the
 * database's clock was put back since it was written.
 */
export async function claim(lane: Lane, count: number, holder: string): Promise<Claimed[]> {
  const { rows } = await connection().sql(
    `WITH next AS (
       SELECT id FROM pgboss.job
       WHERE name = $1 AND state < 'active' AND (start_after <= now() OR start_after <= created_on)
       ORDER BY priority DESC, created_on, id
       LIMIT $2 FOR UPDATE SKIP LOCKED
     )
     UPDATE pgboss.job AS job
     SET state = 'active',
         retry_count = CASE WHEN started_on IS NULL THEN retry_count ELSE retry_count + 1 END,
         started_on = now(),
         output = jsonb_build_object('holder', $3::text, 'cutOffs', ${CUT_OFFS})
     FROM next WHERE job.name = $1 AND job.id = next.id
     RETURNING job.id::text, job.data, job.retry_count, job.retry_limit, ${CUT_OFFS} AS cut_offs`,
    [lane, count, holder],
  );
  return rows.map((row) => ({
    id: String(row.id),
    lane,
    data: row.data,
    failures: Number(row.retry_count),
    mostFailures: Number(row.retry_limit),
    cutOffs: Number(row.cut_offs),
  }));
}

/** False: it is somebody else's by now. */
export async function complete({ lane, id }: Claimed, holder: string): Promise<boolean> {
  const { rows } = await connection().sql(
    `UPDATE pgboss.job SET state = 'completed', completed_on = now(), output = NULL
     WHERE name = $1 AND id = $2::uuid AND ${HELD} RETURNING id::text`,
    [lane, id, holder],
  );
  return rows.length === 1;
}

/** Tried again after a pause; it counts as a failure. */
export async function tryAgain(
  { lane, id }: Claimed,
  holder: string,
  { error, pause, counts }: { error: string; pause: number; counts: boolean },
): Promise<void> {
  await connection().sql(
    `UPDATE pgboss.job
     SET state = 'retry', start_after = now() + make_interval(secs => $4),
         started_on = CASE WHEN $6 THEN started_on ELSE NULL END,
         output = jsonb_build_object('cutOffs', ${CUT_OFFS}, 'error', $5::text)
     WHERE name = $1 AND id = $2::uuid AND ${HELD}`,
    [lane, id, holder, pause, error, counts],
  );
}

/** Ends an effect for good, in the transaction that keeps what becomes of it. False: it is somebody else's by now. */
export async function giveUpIn(tx: Tx, { lane, id }: Claimed, holder: string): Promise<boolean> {
  const count = await tx.$executeRawUnsafe(
    `UPDATE pgboss.job SET state = 'failed', completed_on = now() WHERE name = $1 AND id = $2::uuid AND ${HELD}`,
    lane,
    id,
    holder,
  );
  return count === 1;
}

/** Gives effects back unended: they can be taken at once, and it is no failure of theirs. */
export async function putBack(claimed: readonly Claimed[], holder: string): Promise<void> {
  if (claimed.length === 0) return;
  await connection().sql(
    `UPDATE pgboss.job
     SET state = 'retry', start_after = now(), started_on = NULL,
         output = jsonb_build_object('cutOffs', ${CUT_OFFS})
     WHERE name = ANY($1::text[]) AND id = ANY($2::uuid[]) AND ${HELD}`,
    [claimed.map(({ lane }) => lane), claimed.map(({ id }) => id), holder],
  );
}

/** "I live, and am still at it." Returns those that are still the holder's. */
export async function renew(claimed: readonly Claimed[], holder: string): Promise<Set<string>> {
  if (claimed.length === 0) return new Set();
  const { rows } = await connection().sql(
    `UPDATE pgboss.job SET started_on = now()
     WHERE name = ANY($1::text[]) AND id = ANY($2::uuid[]) AND ${HELD} RETURNING id::text`,
    [claimed.map(({ lane }) => lane), claimed.map(({ id }) => id), holder],
  );
  return new Set(rows.map(({ id }) => String(id)));
}

/**
 * Takes back what nobody has spoken for since `seconds`: its process has died. 0 takes back everything, for a process
 * that is alone. What stands in the future was begun by a clock that has been put back.
 */
export async function takeBackAbandoned(seconds: number, mine: readonly string[]): Promise<string[]> {
  const { rows } = await connection().sql(
    `UPDATE pgboss.job
     SET state = 'retry', start_after = now(), started_on = NULL,
         output = jsonb_build_object('cutOffs', ${CUT_OFFS} + 1)
     WHERE state = 'active' AND NOT id = ANY($2::uuid[])
       AND ($1::float8 = 0
            OR started_on < now() - make_interval(secs => $1::float8)
            OR started_on > now() + make_interval(secs => $1::float8))
     RETURNING name`,
    [seconds, mine],
  );
  return rows.map(({ name }) => String(name));
}

/** What was carried out long ago is forgotten, and with it that the same effect is not to be queued again. */
export async function forgetDone(): Promise<void> {
  await connection().sql(
    `DELETE FROM pgboss.job
     WHERE (state IN ('completed', 'cancelled') AND completed_on < now() - interval '14 days')
        OR (state = 'failed' AND completed_on < now() - interval '60 days')`,
  );
}
