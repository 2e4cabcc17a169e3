import type { Act } from "~/domain/act";
import type { ActivityEntry } from "~/domain/activity/activity";
import { type Effect, laneOf } from "~/domain/effects";
import { liveChangeOf } from "~/domain/live/live-change";
import { mayTell } from "~/domain/notices/log-line";
import { notAllowedNow, notFound, type Refusal, type Result, stale } from "~/domain/refusal";
import type { Prisma } from "~/generated/prisma/client";
import { appendActivity } from "./activity/activity.append.server";
import { database, type TransactionOptions, type Tx, transact } from "./database.server";
import { tellChange } from "./live/notify.server";
import { enqueueAll, type Following, type Timing, wake } from "./queue.server";

type Models = Prisma.TypeMap["model"];
type Moving = { id: string; workspaceId: string; version: number };

/** The records that have a version, and so can only be changed by whoever knows the present one. */
export type MovableModel = {
  [M in keyof Models]: Models[M]["payload"]["scalars"] extends Moving ? Uncapitalize<M> : never;
}[keyof Models];

type ModelOf<M extends MovableModel> = Models[Capitalize<M> & keyof Models];
export type RowOf<M extends MovableModel> = ModelOf<M>["payload"]["scalars"];
export type ChangeOf<M extends MovableModel> = Omit<
  ModelOf<M>["operations"]["updateMany"]["args"]["data"],
  "id" | "workspaceId" | "version"
>;

/** The part of a model's delegate that moving and re-reading need, the same for all of them. */
interface Movable {
  updateManyAndReturn(args: { where: Moving; data: object }): Promise<Moving[]>;
  findFirst(args: { where: { id: string; workspaceId: string } }): Promise<Moving | null>;
}

const delegate = (db: Tx, model: MovableModel): Movable => db[model] as unknown as Movable;

/** The highest whole number of the version column. */
const LAST_VERSION = 2_147_483_647;

/** Somebody else changed the record first. Thrown through the transaction, so that nothing of it stays. */
export class StaleError extends Error {
  constructor(
    readonly model: MovableModel,
    readonly id: string,
  ) {
    super(`The ${model} ${id} has another version by now.`);
    this.name = "StaleError";
  }
}

class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.message);
  }
}

/** What a command has in hand while its change is being made. */
export interface Unit {
  db: Tx;
  /** A line of the activity log. */
  log(entry: ActivityEntry): void;
  /** Something that follows once the change stands. */
  effect(effect: Effect, timing?: Timing): void;
  /** People who have something new to read, so that their open pages say so at once. */
  notice(personIds: Iterable<string>): void;
  /** Changes a record that has a version, only if it still has the version that was decided on. */
  move<M extends MovableModel>(
    model: M,
    from: { id: string; version: number },
    change: ChangeOf<M>,
  ): Promise<RowOf<M>>;
}

const wordsOf = (model: MovableModel): string =>
  model.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/**
 * The only door to a change: the records, the activity log, the effects and the workspace's data version
 * move on in one transaction. A refusal returned by `work`, a stale record or an error undoes all of it.
 */
export async function commit<T>(
  act: Act,
  work: (unit: Unit) => Promise<Result<T>>,
  options: TransactionOptions = {},
): Promise<Result<T>> {
  const effects: Following[] = [];
  try {
    const result = await transact(async (db) => {
      effects.length = 0;
      return inUnit(act, db, effects, work);
    }, options);
    for (const lane of new Set(effects.map(({ effect }) => laneOf(effect)))) wake(lane);
    return result;
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal };
    if (error instanceof StaleError) return staleRefusal(act, error);
    throw error;
  }
}

async function inUnit<T>(
  act: Act,
  db: Tx,
  effects: Following[],
  work: (unit: Unit) => Promise<Result<T>>,
): Promise<Result<T>> {
  const { workspaceId } = act.viewer;
  const entries: ActivityEntry[] = [];
  const noticed = new Set<string>();
  // First of all the workspace: its row is the lock that puts the workspace's changes one after another.
  let dataVersion = await moveDataVersionOn(db, workspaceId);
  if (act.linkId && !(await takeLink(db, act, act.linkId))) {
    throw new Refused(notAllowedNow("This link was used already. It works once.").refusal);
  }
  const result = await work({
    db,
    log: (entry) => void entries.push(entry),
    effect: (effect, timing) => void effects.push({ effect, timing }),
    notice: (personIds) => {
      for (const personId of personIds) noticed.add(personId);
    },
    move: moveIn(db, workspaceId),
  });
  if (!result.ok) throw new Refused(result.refusal);
  // A workspace that is being founded is there only now.
  dataVersion ??= await moveDataVersionOn(db, workspaceId);
  if (dataVersion === null) throw new Error("There is no such workspace.");
  const place = await appendActivity(db, act, entries);
  // Asked here, where every change passes, so that no command can forget whom it concerns.
  if (place && !act.untold && entries.some((entry) => mayTell(entry, act.door))) {
    effects.push({ effect: { kind: "notices.tell", workspaceId, ...place }, timing: undefined });
  }
  await enqueueAll(db, effects);
  await tellChange(db, liveChangeOf(act.viewer, dataVersion, entries, noticed));
  return result;
}

/** Of two who press the same link at once, one finds it used. A refusal gives it back. */
async function takeLink(db: Tx, act: Act, id: string): Promise<boolean> {
  const { count } = await db.actLink.updateMany({
    where: { id, workspaceId: act.viewer.workspaceId, usedAt: null, revokedAt: null },
    data: { usedAt: act.now },
  });
  return count === 1;
}

/** The version the workspace's data has from now on; null where there is no such workspace. */
async function moveDataVersionOn(db: Tx, workspaceId: string): Promise<number | null> {
  const [moved] = await db.workspace.updateManyAndReturn({
    where: { id: workspaceId },
    data: { dataVersion: { increment: 1 } },
    select: { dataVersion: true },
  });
  return moved?.dataVersion ?? null;
}

/**
 * Which columns a model has is asked of everybody who moves one. Here it is left out: compared once more, for all
 * models against all, it took the compiler longer than the rest of the house.
 */
function moveIn(db: Tx, workspaceId: string): Unit["move"] {
  const move = async (
    model: MovableModel,
    from: { id: string; version: number },
    change: object,
  ): Promise<Moving> => {
    // Nothing has a version that no column holds: whoever sends one knows none.
    if (!Number.isInteger(from.version) || from.version > LAST_VERSION) throw new StaleError(model, from.id);
    const [row] = await delegate(db, model).updateManyAndReturn({
      where: { id: from.id, workspaceId, version: from.version },
      data: { ...change, version: { increment: 1 } },
    });
    if (!row) throw new StaleError(model, from.id);
    return row;
  };
  return move as unknown as Unit["move"];
}

/** The answer to a stale change, with the record as it is now, so that both versions can be shown. */
export async function staleRefusal(act: Act, error: StaleError): Promise<{ ok: false; refusal: Refusal }> {
  const where = { id: error.id, workspaceId: act.viewer.workspaceId };
  const theirs = await delegate(database(), error.model).findFirst({ where });
  const words = wordsOf(error.model);
  if (!theirs) return notFound(words);
  return stale(`Somebody else changed this ${words} meanwhile. Nothing of yours was saved yet.`, {
    ...theirs,
  });
}
