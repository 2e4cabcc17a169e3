import { now } from "~/shared/clock.server";
import { newToken } from "~/shared/id.server";
import { log } from "~/shared/log.server";
import {
  endTurn,
  keepTurn,
  prepareTurns,
  returnTurn,
  secondsUntilTurns,
  type Turn,
  takeTurn,
} from "~/store/timetable/sweep-turn.server";
import { runDaily } from "./daily-sweep.server";
import { rhythmOf, type Sweep, secondsBetween } from "./sweep.server";

/** Turns that other processes end early, or a clock that was put, are noticed after this long at the latest. */
const LONGEST_LOOK = 10;
/** A process that died in a sweep keeps it from the others no longer than this. */
const LEASE = 45;
const PATIENCE = 6_000;

/**
 * Looks which turns are due and takes them, beside any number of other processes that do the same. Different sweeps
 * run beside each other: one that takes long keeps no other waiting.
 */
export class Scheduler {
  readonly #holder = newToken();
  readonly #sweeps: readonly Sweep[];
  readonly #lease: number;
  readonly #running = new Map<string, Promise<void>>();
  readonly #stopping = new AbortController();
  #loop: Promise<void> = Promise.resolve();
  #rouse: () => void = () => undefined;

  constructor(sweeps: readonly Sweep[], { leaseSeconds = LEASE }: { leaseSeconds?: number } = {}) {
    this.#sweeps = sweeps;
    this.#lease = leaseSeconds;
  }

  /** `alone`: no other process can be on this database, so whoever holds a turn is dead. */
  start(alone: boolean): void {
    this.#loop = this.#prepare(alone).then(() => this.#look());
  }

  /** No further turns; those under way have some seconds to end, the others are given back. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#rouse();
    await this.#loop;
    const ended = Promise.all(this.#running.values()).then(() => undefined);
    await Promise.race([ended, pause(PATIENCE)]);
    for (const name of this.#running.keys()) {
      log.warn("A sweep was still running when Capstan stopped; it goes on at the next start.", {
        sweep: name,
      });
      await returnTurn(name, this.#holder);
    }
  }

  async #prepare(alone: boolean): Promise<void> {
    const turns = this.#sweeps.map((sweep) => ({
      name: sweep.name,
      about: sweep.about,
      rhythm: rhythmOf(sweep),
      daily: sweep.daily ?? "",
      lazy: sweep.lazy ?? false,
    }));
    while (!this.#stopping.signal.aborted) {
      try {
        return await prepareTurns(turns, alone);
      } catch (error) {
        log.error("The timetable could not be laid out.", { error });
        await this.#rest(3_000);
      }
    }
  }

  async #look(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      const seconds = await this.#takeDue().catch((error) => {
        log.error("The timetable could not be read.", { error });
        return LONGEST_LOOK;
      });
      await this.#rest(seconds * 1000);
    }
  }

  /** Returns how long to wait before looking again. */
  async #takeDue(): Promise<number> {
    const idle = this.#sweeps.filter(({ name }) => !this.#running.has(name));
    const waits = await secondsUntilTurns(idle.map((sweep) => this.#turn(sweep)));
    let next = LONGEST_LOOK;
    for (const sweep of idle) {
      const wait = waits.get(sweep.name) ?? 0;
      if (wait > 0) next = Math.min(next, wait);
      else if (!this.#stopping.signal.aborted && (await takeTurn(this.#turn(sweep), this.#holder)))
        this.#begin(sweep);
    }
    return Math.max(next, 0.2);
  }

  #begin(sweep: Sweep): void {
    const run = this.#run(sweep)
      .catch((error) => log.error("The turn of a sweep was not ended.", { sweep: sweep.name, error }))
      .finally(() => {
        this.#running.delete(sweep.name);
        this.#rouse();
      });
    this.#running.set(sweep.name, run);
  }

  async #run(sweep: Sweep): Promise<void> {
    const lost = new AbortController();
    const ending = AbortSignal.any([this.#stopping.signal, lost.signal]);
    const keeping = setInterval(() => {
      keepTurn(this.#turn(sweep), this.#holder)
        .then((isMine) => isMine || lost.abort())
        .catch((error) => log.warn("The turn of a sweep could not be kept.", { sweep: sweep.name, error }));
    }, this.#lease * 250);
    const began = performance.now();
    let trouble = "";
    try {
      if (sweep.daily) await runDaily(sweep, now(), ending);
      else await sweep.run(now(), ending);
    } catch (error) {
      log.error("A sweep failed.", { sweep: sweep.name, error });
      trouble = (error as Error).message || "It failed without a word.";
    } finally {
      clearInterval(keeping);
    }
    await endTurn(this.#turn(sweep), this.#holder, { trouble, tookMillis: performance.now() - began });
  }

  #turn(sweep: Sweep): Turn {
    return { name: sweep.name, seconds: secondsBetween(sweep), lease: this.#lease };
  }

  #rest(millis: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, millis);
      this.#rouse = () => {
        clearTimeout(timer);
        resolve();
      };
      if (this.#stopping.signal.aborted) this.#rouse();
    });
  }
}

const pause = (millis: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, millis).unref());
