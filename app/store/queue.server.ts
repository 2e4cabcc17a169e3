import { createHash } from "node:crypto";
import type PgBoss from "pg-boss";
import {
  type Effect,
  type EffectKind,
  type EffectOf,
  effectId,
  effectSchema,
  LANES,
  type Lane,
  laneOf,
} from "~/domain/effects";
import { log } from "~/shared/log.server";
import { connection, type Tx } from "./database.server";
import { newBoss } from "./queue-schema.server";

export interface Attempt {
  /** 1 for the first. */
  number: number;
  /** When it fails too, the effect is given up. */
  isLast: boolean;
}

type Handler<K extends EffectKind> = (effect: EffectOf<K>, attempt: Attempt) => Promise<void>;
type AnyHandler = (effect: Effect, attempt: Attempt) => Promise<void>;

interface Queue {
  boss: PgBoss;
  workers: Partial<Record<Lane, string>>;
  running: number;
}

const held = globalThis as typeof globalThis & {
  capstanQueue?: Queue;
  capstanHandlers?: Map<EffectKind, AnyHandler>;
};
held.capstanHandlers ??= new Map();
const handlers = held.capstanHandlers;

/** Says who carries out a kind of effect; a hot reload says it again. */
export function work<K extends EffectKind>(kind: K, handler: Handler<K>): void {
  handlers.set(kind, handler as AnyHandler);
}

const POLL_SECONDS = 1;

const newQueue = (): Queue => {
  const queue: Queue = { boss: newBoss({ executeSql: counted }), workers: {}, running: 0 };
  /** The library does not wait for its last words to be written; whoever stops it has to. */
  async function counted(text: string, values: unknown[]) {
    queue.running += 1;
    try {
      return await connection().sql(text, values);
    } finally {
      queue.running -= 1;
    }
  }
  return queue;
};

const queue = (): Queue => {
  held.capstanQueue ??= newQueue();
  return held.capstanQueue;
};

/** The effect's id as the queue wants it: the same effect has the same one, always. */
export function jobId(effect: Effect): string {
  const hex = createHash("sha256").update(effectId(effect)).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export interface Timing {
  /** Not carried out before so many seconds have passed. */
  afterSeconds?: number;
}

/** Puts an effect into the queue inside the transaction: both are there, or neither. False: it was there already. */
export async function enqueue(tx: Tx, effect: Effect, { afterSeconds }: Timing = {}): Promise<boolean> {
  const sent = await queue().boss.send(laneOf(effect), effectSchema.parse(effect), {
    id: jobId(effect),
    ...(afterSeconds && { startAfter: Math.ceil(afterSeconds) }),
    db: {
      executeSql: async (text, values) => ({ rows: await tx.$queryRawUnsafe(text, ...values) }),
    },
  });
  return sent !== null;
}

/** Lets a lane look at once instead of at its next turn. */
export function wake(lane: Lane): void {
  const worker = held.capstanQueue?.workers[lane];
  if (worker) held.capstanQueue?.boss.notifyWorker(worker);
}

async function carryOut(job: PgBoss.JobWithMetadata<object>): Promise<void> {
  const effect = effectSchema.parse(job.data);
  const handler = handlers.get(effect.kind);
  const attempt = { number: job.retryCount + 1, isLast: job.retryCount >= job.retryLimit };
  try {
    if (!handler) throw new Error(`Nobody carries out the effect ${effect.kind}.`);
    await handler(effect, attempt);
  } catch (error) {
    log.error("An effect failed.", {
      effect: effectId(effect),
      attempt: attempt.number,
      gaveUp: attempt.isLast,
      error,
    });
    throw error;
  }
}

export async function startQueue(): Promise<void> {
  const { boss, workers } = queue();
  if (connection().kind === "embedded") await releaseInterrupted();
  await boss.start();
  for (const lane of LANES) {
    workers[lane] = await boss.work<object>(
      lane,
      { includeMetadata: true, batchSize: 1, pollingIntervalSeconds: POLL_SECONDS },
      async (jobs) => {
        for (const job of jobs) await carryOut(job);
      },
    );
  }
}

/** The embedded database has one process: what is under way when it starts was cut off when it last stopped. */
async function releaseInterrupted(): Promise<void> {
  await connection().sql(
    `UPDATE pgboss.job SET state = CASE WHEN retry_count < retry_limit THEN 'retry' ELSE 'failed' END::pgboss.job_state
     WHERE state = 'active'`,
  );
}

/** Lets what is under way come to its end, for some seconds; what does not is carried out again later. */
export async function stopQueue(seconds = 8): Promise<void> {
  const stopping = held.capstanQueue;
  held.capstanQueue = undefined;
  if (!stopping) return;
  await stopping.boss.stop({ graceful: true, timeout: seconds * 1000 });
  while (stopping.running > 0) await new Promise((resolve) => setTimeout(resolve, 10));
}

/** Carries out everything that waits, here and now, without a running queue; returns how many effects succeeded. */
export async function drainQueue(): Promise<number> {
  const { boss } = queue();
  let count = 0;
  for (let found = true; found; ) {
    found = false;
    for (const lane of LANES) {
      for (const job of await boss.fetch<object>(lane, { includeMetadata: true })) {
        found = true;
        try {
          await carryOut(job);
          await boss.complete(lane, job.id);
          count += 1;
        } catch (error) {
          await boss.fail(lane, job.id, { message: (error as Error).message });
        }
      }
    }
  }
  return count;
}

export const countWaiting = async (): Promise<number> => {
  const { rows } = await connection().sql(
    "SELECT count(*)::int AS waiting FROM pgboss.job WHERE state IN ('created', 'retry', 'active')",
  );
  return Number(rows[0]?.waiting ?? 0);
};
