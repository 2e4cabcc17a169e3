import { LANES, type Lane } from "~/domain/effects";
import { newToken } from "~/shared/id.server";
import { log } from "~/shared/log.server";
import { type CarryOut, LaneRunner } from "./queue-lane.server";
import { putBack, renew, takeBackAbandoned } from "./queue-table.server";

export interface RunnerOptions {
  /**
   * A process that says nothing for so long is taken for dead, and others carry out what it held. Within a minute
   * after a process was killed its work goes on elsewhere; one that is only busy has three times to speak up.
   */
  leaseSeconds?: number;
}

/** Everything this process takes out of the queue, on all lanes. */
export class QueueRunner {
  readonly holder = newToken();
  readonly #lanes: Map<Lane, LaneRunner>;
  readonly #lease: number;
  #beating: NodeJS.Timeout | undefined;
  #beat: Promise<void> | null = null;

  constructor(carryOut: CarryOut, { leaseSeconds = 30 }: RunnerOptions = {}) {
    this.#lease = leaseSeconds;
    this.#lanes = new Map(LANES.map((lane) => [lane, new LaneRunner(lane, this.holder, carryOut)]));
  }

  /** `alone`: whatever is under way was cut off, for no other process can be on this database. */
  async start(alone: boolean): Promise<void> {
    await takeBackAbandoned(alone ? 0 : this.#lease, []);
    for (const lane of this.#lanes.values()) lane.start();
    this.#beating = setInterval(
      () => {
        this.#beat ??= this.#speakUp()
          .catch((error) => log.warn("The queue could not say that it lives.", { error }))
          .finally(() => {
            this.#beat = null;
          });
      },
      (this.#lease / 3) * 1000,
    );
  }

  wake(lane: Lane): void {
    this.#lanes.get(lane)?.wake();
  }

  wakeAll(): void {
    for (const lane of this.#lanes.values()) lane.wake();
  }

  /** Takes nothing more, gives what is under way some seconds to end, and gives back what does not. */
  async stop(seconds: number): Promise<void> {
    const lanes = [...this.#lanes.values()];
    await Promise.all(lanes.map((lane) => lane.stop()));
    await Promise.race([Promise.all(lanes.map((lane) => lane.idle())), pause(seconds * 1000)]);
    clearInterval(this.#beating);
    await this.#beat;
    const unended = lanes.flatMap((lane) => lane.letGo());
    if (unended.length > 0) log.info("Effects under way are given back.", { count: unended.length });
    await putBack(unended, this.holder);
  }

  async #speakUp(): Promise<void> {
    const lanes = [...this.#lanes.values()];
    const mine = lanes.flatMap((lane) => lane.underWay());
    const stillMine = await renew(mine, this.holder);
    for (const lane of lanes) lane.dropLost(mine, stillMine);
    // Effects that were begun since are young enough not to be taken for abandoned.
    const back = await takeBackAbandoned(
      this.#lease,
      lanes.flatMap((lane) => lane.underWay().map(({ id }) => id)),
    );
    if (back.length === 0) return;
    log.warn("Another process died while it was at work; its effects are carried out again.", {
      count: back.length,
    });
    this.wakeAll();
  }
}

const pause = (millis: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, millis).unref();
  });
