import { createHash } from "node:crypto";
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
import { newToken } from "~/shared/id.server";
import { connection, isAlone, type Tx } from "./database.server";
import { carryOut, type Try } from "./queue-carrying.server";
import { QueueRunner, type RunnerOptions } from "./queue-runner.server";
import { newBoss } from "./queue-schema.server";
import { claim } from "./queue-table.server";

export type Attempt = Try;

type Handler<K extends EffectKind> = (effect: EffectOf<K>, attempt: Attempt) => Promise<void>;
type AnyHandler = (effect: Effect, attempt: Attempt) => Promise<void>;

const held = globalThis as typeof globalThis & {
  capstanQueue?: Queue | undefined;
  capstanHandlers?: Map<EffectKind, AnyHandler>;
};
held.capstanHandlers ??= new Map();
const handlers = held.capstanHandlers;

interface Queue {
  runner: QueueRunner;
  unlisten: () => Promise<void>;
}

/** Says who carries out a kind of effect; a hot reload says it again. */
export function work<K extends EffectKind>(kind: K, handler: Handler<K>): void {
  handlers.set(kind, handler as AnyHandler);
}

/**
 * The effect's id as the queue wants it: the same effect has the same one, always. One that is tried again by hand
 * is the same effect in another round, and may be queued once more.
 */
export function jobId(effect: Effect, round = ""): string {
  const hex = createHash("sha256")
    .update(effectId(effect) + (round && `:again:${round}`))
    .digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

async function handle(effect: Effect, attempt: Attempt): Promise<void> {
  const handler = handlers.get(effect.kind);
  if (!handler) throw new Error(`Nobody carries out the effect ${effect.kind}.`);
  await handler(effect, attempt);
}

export interface Timing {
  /** Not carried out before so many seconds have passed. */
  afterSeconds?: number;
  /** Below 0: what nobody waits for stands behind everything else of its lane. */
  priority?: number;
  /** Why it is queued although it was before: the id of what was parked. */
  round?: string;
}

const CHANNEL = "capstan_queue";
const boss = newBoss({ executeSql: (text, values) => connection().sql(text, values) });
const told = new WeakMap<Tx, Set<Lane>>();

/** Puts an effect into the queue inside the transaction: both are there, or neither. False: it was there already. */
export async function enqueue(
  tx: Tx,
  effect: Effect,
  { afterSeconds, round, priority }: Timing = {},
): Promise<boolean> {
  const lane = laneOf(effect);
  const sent = await boss.send(lane, effectSchema.parse(effect), {
    id: jobId(effect, round),
    ...(afterSeconds && { startAfter: Math.ceil(afterSeconds) }),
    ...(priority !== undefined && { priority }),
    db: {
      executeSql: async (text, values) => ({ rows: await tx.$queryRawUnsafe(text, ...values) }),
    },
  });
  if (sent !== null && !afterSeconds) await tellOthers(tx, lane);
  return sent !== null;
}

export interface Following {
  effect: Effect;
  timing?: Timing | undefined;
}

/** The same for many at once: a round of digests is one statement, not one for each of its letters. */
export async function enqueueAll(tx: Tx, following: readonly Following[]): Promise<void> {
  const [only] = following;
  if (following.length <= 1) {
    if (only) await enqueue(tx, only.effect, only.timing);
    return;
  }
  await boss.insert(
    following.map(({ effect, timing: { afterSeconds, round, priority } = {} }) => ({
      id: jobId(effect, round),
      name: laneOf(effect),
      data: effectSchema.parse(effect),
      ...(afterSeconds && { startAfter: String(Math.ceil(afterSeconds)) }),
      ...(priority !== undefined && { priority }),
    })),
    {
      db: {
        executeSql: async (text, values) => ({ rows: await tx.$queryRawUnsafe(text, ...values) }),
      },
    },
  );
  const atOnce = following.filter(({ timing }) => !timing?.afterSeconds);
  for (const lane of new Set(atOnce.map(({ effect }) => laneOf(effect)))) await tellOthers(tx, lane);
}

/** Other processes hear of it when the transaction stands, once for each lane. */
async function tellOthers(tx: Tx, lane: Lane): Promise<void> {
  if (isAlone()) return;
  const lanes = told.get(tx) ?? new Set();
  told.set(tx, lanes);
  if (lanes.has(lane)) return;
  lanes.add(lane);
  await tx.$executeRawUnsafe("SELECT pg_notify($1, $2)", CHANNEL, lane);
}

/** Lets a lane look at once instead of at its next turn. */
export const wake = (lane: Lane): void => held.capstanQueue?.runner.wake(lane);

export async function startQueue(options: RunnerOptions = {}): Promise<void> {
  const runner = new QueueRunner(async (...given) => void (await carryOut(handle, ...given)), options);
  await runner.start(isAlone());
  const unlisten = await connection().listen(
    CHANNEL,
    (lane) => {
      if ((LANES as readonly string[]).includes(lane)) runner.wake(lane as Lane);
    },
    () => runner.wakeAll(),
  );
  held.capstanQueue = { runner, unlisten };
}

/** Lets what is under way come to its end, for some seconds; what does not is given back and carried out again. */
export async function stopQueue(seconds = 6): Promise<void> {
  const stopping = held.capstanQueue;
  held.capstanQueue = undefined;
  await stopping?.unlisten();
  await stopping?.runner.stop(seconds);
}

/** Carries out everything that waits, here and now, without a running queue; returns how many effects succeeded. */
export async function drainQueue(): Promise<number> {
  const holder = newToken();
  let count = 0;
  for (let found = true; found; ) {
    found = false;
    for (const lane of LANES) {
      for (const claimed of await claim(lane, 1, holder)) {
        found = true;
        if (await carryOut(handle, claimed, holder, new AbortController().signal)) count += 1;
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
