import { Line } from "./line.server";
import type { MailSettings } from "./settings.server";

/** A line that nobody needs is given up after so long; servers hang up on idle ones themselves. */
const IDLE = 10_000;
/** Servers that count letters per connection count further than this. */
const MOST_LETTERS = 100;
/** How long an answer is waited for when Capstan stops. */
const LAST_WAIT = 5_000;

/** The open lines to one mail server: no more than allowed, kept while there is something to carry. */
export class Lines {
  readonly #idle = new Map<Line, NodeJS.Timeout>();
  readonly #busy = new Set<Line>();
  readonly #waiting: (() => void)[] = [];
  #taken = 0;
  isClosed = false;

  constructor(readonly settings: MailSettings) {}

  /** `isFresh`: opened for this very letter, so that what goes wrong is no leftover of an idle connection. */
  async use<T>(work: (line: Line, isFresh: boolean) => Promise<T>): Promise<T> {
    await this.#takePlace();
    try {
      const { line, isFresh } = await this.#line();
      this.#busy.add(line);
      try {
        return await work(line, isFresh);
      } finally {
        this.#busy.delete(line);
        this.#keep(line);
      }
    } finally {
      this.#leavePlace();
    }
  }

  /** Cuts what surely has not arrived, waits some moments for answers that decide, and hangs up. */
  async close(): Promise<void> {
    this.isClosed = true;
    for (const line of this.#idle.keys()) this.#drop(line);
    for (const line of this.#busy) if (!line.isAwaited) line.close();
    const until = performance.now() + LAST_WAIT;
    while (this.#busy.size > 0 && performance.now() < until)
      await new Promise((resolve) => setTimeout(resolve, 20));
    for (const line of this.#busy) line.close();
  }

  async #line(): Promise<{ line: Line; isFresh: boolean }> {
    for (const [line, timer] of this.#idle) {
      clearTimeout(timer);
      this.#idle.delete(line);
      if (line.isOpen) return { line, isFresh: false };
    }
    const line = await Line.open(this.settings);
    line.onClose = () => this.#drop(line);
    return { line, isFresh: true };
  }

  #keep(line: Line): void {
    if (!line.isOpen) return;
    if (this.isClosed || line.used >= MOST_LETTERS) {
      line.quit();
      return;
    }
    const timer = setTimeout(() => this.#drop(line), IDLE);
    timer.unref();
    this.#idle.set(line, timer);
  }

  #drop(line: Line): void {
    clearTimeout(this.#idle.get(line));
    if (this.#idle.delete(line)) line.quit();
  }

  async #takePlace(): Promise<void> {
    if (this.#taken < this.settings.connections) {
      this.#taken += 1;
      return;
    }
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** The place goes to the next who waits, or becomes free. */
  #leavePlace(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#taken -= 1;
  }
}
