/** So long a letter is kept at hand for its turn; one that has to wait longer goes back into the queue. */
const AT_HAND = 20_000;

/** How fast letters may leave, by the machine's clock: one every so many milliseconds. */
export class Pace {
  readonly #step: number;
  #next = 0;
  #lineEnd = 0;

  constructor(perMinute: number | null) {
    this.#step = perMinute === null ? 0 : 60_000 / perMinute;
  }

  /** Waits for the letter's turn and returns 0, or the seconds after which to ask again. */
  async turn(): Promise<number> {
    if (this.#step === 0) return 0;
    const wait = this.reserve(performance.now());
    if (wait > AT_HAND) return Math.ceil(wait / 1000);
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    return 0;
  }

  /** Milliseconds to wait. Beyond what is kept at hand only a place further back is told, one behind the other. */
  reserve(at: number): number {
    this.#next = Math.max(this.#next, at);
    const wait = this.#next - at;
    if (wait > AT_HAND) {
      this.#lineEnd = Math.max(this.#lineEnd + this.#step, this.#next);
      return this.#lineEnd - at;
    }
    this.#next += this.#step;
    return wait;
  }
}
