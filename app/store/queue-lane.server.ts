import type { Lane } from "~/domain/effects";
import { log } from "~/shared/log.server";
import { AT_ONCE } from "./queue-schema.server";
import { type Claimed, claim, putBack } from "./queue-table.server";

/** For what nobody tells of: effects whose pause is over. */
const POLL = 1000;
/** After the database did not answer. */
const TROUBLED_POLL = 3000;

/** Carries an effect out and writes how it ended, whatever that is: the lane only sees to it that it is done. */
export type CarryOut = (claimed: Claimed, holder: string, stopping: AbortSignal) => Promise<void>;

interface UnderWay {
  claimed: Claimed;
  abort: AbortController;
  ended: Promise<void>;
}

/**
 * One lane's loop: as many effects at once as the lane allows, each ending on its own, so that one that takes long
 * holds up its own place only. While there is something it goes on at once; else it waits to be woken.
 */
export class LaneRunner {
  readonly #lane: Lane;
  readonly #holder: string;
  readonly #carryOut: CarryOut;
  readonly #underWay = new Map<string, UnderWay>();
  #loop: Promise<void> = Promise.resolve();
  #stopped = false;
  #letGo = false;
  #woken = false;
  #rouse: () => void = () => undefined;

  constructor(lane: Lane, holder: string, carryOut: CarryOut) {
    this.#lane = lane;
    this.#holder = holder;
    this.#carryOut = carryOut;
  }

  start(): void {
    this.#loop = this.#run();
  }

  wake(): void {
    this.#woken = true;
    this.#rouse();
  }

  underWay(): Claimed[] {
    return [...this.#underWay.values()].map(({ claimed }) => claimed);
  }

  /** Tells those that are somebody else's by now that their work is in vain. */
  dropLost(asked: readonly Claimed[], stillMine: ReadonlySet<string>): void {
    for (const { id } of asked) if (!stillMine.has(id)) this.#underWay.get(id)?.abort.abort();
  }

  /** Takes nothing more; what is under way is told that it should come to an end. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#rouse();
    await this.#loop;
    for (const { abort } of this.#underWay.values()) abort.abort();
  }

  async idle(): Promise<void> {
    await Promise.all([...this.#underWay.values()].map(({ ended }) => ended));
  }

  /** From now on nobody waits for what is still under way, and how it ends is not written. */
  letGo(): Claimed[] {
    this.#letGo = true;
    return this.underWay();
  }

  async #run(): Promise<void> {
    const places = AT_ONCE[this.#lane];
    // Several places are filled together, so that fetching costs little beside the work.
    const worthAsking = Math.ceil(places / 2);
    let mayBeMore = true;
    while (!this.#stopped) {
      const free = places - this.#underWay.size;
      let troubled = false;
      if (mayBeMore && free >= worthAsking) {
        const found = await this.#claim(free);
        troubled = found === null;
        mayBeMore = found === free;
        if (mayBeMore) continue;
      }
      const isTime = await this.#rest(troubled ? TROUBLED_POLL : POLL);
      mayBeMore ||= isTime || this.#woken;
      this.#woken = false;
    }
  }

  /** Returns how many it began; null when the database did not answer. */
  async #claim(count: number): Promise<number | null> {
    try {
      const found = await claim(this.#lane, count, this.#holder);
      if (this.#stopped) await putBack(found, this.#holder);
      else for (const claimed of found) this.#begin(claimed);
      return found.length;
    } catch (error) {
      log.warn("The queue could not be read.", { lane: this.#lane, error });
      return null;
    }
  }

  #begin(claimed: Claimed): void {
    const abort = new AbortController();
    const ended = this.#carryOut(claimed, this.#holder, abort.signal)
      .catch((error) => {
        // Not even how it ended could be written: nobody speaks for it any more, so it is taken back and done again.
        if (!this.#letGo) log.warn("How an effect ended could not be kept.", { lane: this.#lane, error });
      })
      .finally(() => {
        this.#underWay.delete(claimed.id);
        this.#rouse();
      });
    this.#underWay.set(claimed.id, { claimed, abort, ended });
  }

  /** True: the time is over; false: somebody roused it. */
  #rest(millis: number): Promise<boolean> {
    if (this.#woken || this.#stopped) return Promise.resolve(false);
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(true), millis);
      this.#rouse = () => {
        clearTimeout(timer);
        resolve(false);
      };
    });
  }
}
