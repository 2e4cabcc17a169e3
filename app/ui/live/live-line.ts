import type { LiveWord } from "~/domain/live/live-change";

/** What was told of a change; a line that has just been found again knows the version alone. */
export type Told = Pick<LiveWord, "version"> & Partial<LiveWord>;

/** How the line stands: `cut` since the last moment at which something was heard. */
export type LineState = { kind: "live" } | { kind: "cut"; since: number } | { kind: "signed-out" };

export interface LineListener {
  onWord(word: Told): void;
  onState(state: LineState): void;
}

/** A line that says nothing for longer than two beats is dead, whatever the browser believes. */
const SILENCE_MS = 35_000;
/** What mends itself within this time is not worth a word. */
const PATIENCE_MS = 4_000;
const LONGEST_WAIT_MS = 5_000;
const FRESH_MS = 300;
/** Another window took its place. */
const REPLACED_WAIT_MS = 60_000;

const LIVE: LineState = { kind: "live" };

/**
 * The line to the server as one browser has it. A browser opens only six connections to a server, so of all the
 * open tabs one holds the stream and tells the others; a tab that nobody sees holds none. Where tabs cannot agree
 * (no locks without HTTPS), each one that is seen has its own.
 */
export class LiveLine {
  #name: string;
  #listener: LineListener;
  #tabs: BroadcastChannel | null = null;
  #source: EventSource | null = null;
  #leaving: AbortController | null = null;
  #stop = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #telling: ReturnType<typeof setTimeout> | undefined;
  #watch: ReturnType<typeof setInterval>;
  #heardAt = Date.now();
  #failures = 0;
  #version = 0;
  #state: LineState = LIVE;

  constructor(person: string, listener: LineListener) {
    this.#name = `capstan-live-${person}`;
    this.#listener = listener;
    const { signal } = this.#stop;
    if ("BroadcastChannel" in window && "locks" in navigator) {
      this.#tabs = new BroadcastChannel(this.#name);
      this.#tabs.addEventListener("message", ({ data }) => this.#fromTab(data), { signal });
    }
    document.addEventListener("visibilitychange", () => this.#turn(), { signal });
    window.addEventListener("online", () => this.retry(), { signal });
    window.addEventListener("offline", () => this.#source && this.#fail(), { signal });
    // A page that is kept for the way back would keep the stream from everybody else.
    window.addEventListener("pagehide", () => this.#leave(), { signal });
    window.addEventListener("pageshow", () => this.#turn(), { signal });
    this.#watch = setInterval(() => this.#look(), 5_000);
    this.#turn();
  }

  close(): void {
    this.#leave();
    this.#stop.abort();
    clearInterval(this.#watch);
    this.#tabs?.close();
  }

  /** Something was heard just now, and nothing of an end. */
  get isFresh(): boolean {
    const stands = this.#state.kind === "live" && this.#telling === undefined;
    return stands && Date.now() - this.#heardAt < FRESH_MS;
  }

  /** Tries at once, whoever holds the line. */
  retry(): void {
    if (this.#leaving && !this.#source && this.#timer !== undefined) this.#connect();
    else this.#tabs?.postMessage({ retry: true });
  }

  #turn(): void {
    if (document.visibilityState === "visible") this.#join();
    else this.#leave();
  }

  /** Waits for its turn to hold the line; until then it hears from the one who does. */
  #join(): void {
    if (this.#leaving) return;
    this.#leaving = new AbortController();
    this.#heardAt = Date.now();
    const { signal } = this.#leaving;
    if (!this.#tabs) {
      this.#connect();
      return;
    }
    this.#tabs.postMessage({ ask: true });
    const held = () =>
      new Promise<void>((release) => {
        signal.addEventListener("abort", () => release());
        if (signal.aborted) release();
        else this.#connect();
      });
    navigator.locks.request(this.#name, { signal }, held).catch(() => {
      // It left before its turn came.
    });
  }

  #leave(): void {
    this.#leaving?.abort();
    this.#leaving = null;
    this.#source?.close();
    this.#source = null;
    clearTimeout(this.#timer);
    clearTimeout(this.#telling);
    this.#timer = this.#telling = undefined;
  }

  #connect(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const source = new EventSource("/events");
    this.#source = source;
    const on = (name: string, hear: (data: string) => void) =>
      source.addEventListener(name, ({ data }: MessageEvent<string>) => {
        if (this.#source === source) hear(data);
      });
    on("hello", (data) => this.#hear({ version: Number(data) }));
    on("beat", (data) => this.#hear({ version: Number(data) }));
    on("change", (data) => this.#hear(JSON.parse(data)));
    on("ended", (why) => {
      if (why === "signed-out") this.#signOut();
      else if (why === "stopping") this.#breakOff();
      else void this.#fail(REPLACED_WAIT_MS);
    });
    source.onerror = () => this.#source === source && this.#fail();
  }

  #hear(word: Told): void {
    this.#heardAt = Date.now();
    this.#failures = 0;
    clearTimeout(this.#telling);
    this.#telling = undefined;
    this.#say(LIVE);
    this.#version = word.version;
    this.#listener.onWord(word);
    this.#tabs?.postMessage({ word });
  }

  /** The stream is over; whether that is worth a word shows within some seconds. */
  #breakOff(atLeast = 0): void {
    this.#source?.close();
    this.#source = null;
    const since = this.#heardAt;
    this.#telling ??= setTimeout(() => this.#say({ kind: "cut", since }), PATIENCE_MS);
    // Spread out, so that a server that comes back is not met by everybody at once.
    const wait = Math.max(Math.min(1_000 * 2 ** this.#failures, LONGEST_WAIT_MS), atLeast);
    this.#failures += 1;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#connect(), wait * (0.6 + Math.random() * 0.4));
  }

  /** The stream broke or could not be had: a plain question tells why, and keeps the page going meanwhile. */
  async #fail(atLeast = 0): Promise<void> {
    this.#breakOff(atLeast);
    const turn = this.#leaving;
    const version = await askVersion();
    if (!turn || turn !== this.#leaving || this.#source) return;
    if (version === "signed-out") return this.#signOut();
    const failures = this.#failures;
    if (version !== null) this.#hear({ version });
    this.#failures = failures;
  }

  #signOut(): void {
    this.#leave();
    this.#say({ kind: "signed-out" });
  }

  #look(): void {
    if (this.#source && Date.now() - this.#heardAt > SILENCE_MS) void this.#fail();
  }

  #say(state: LineState): void {
    if (state.kind === this.#state.kind) return;
    this.#state = state;
    this.#listener.onState(state);
    this.#tabs?.postMessage({ state });
  }

  #fromTab(message: { word?: Told; state?: LineState; ask?: true; retry?: true }): void {
    const leads = this.#source !== null || this.#timer !== undefined;
    if (message.ask && leads) {
      this.#tabs?.postMessage({ state: this.#state, word: { version: this.#version } });
    }
    if (message.retry && leads) this.retry();
    if (leads || !this.#leaving) return;
    if (message.state) {
      this.#state = message.state;
      this.#listener.onState(message.state);
    }
    if (message.word) {
      this.#heardAt = Date.now();
      this.#listener.onWord(message.word);
    }
  }
}

/** How far the data is, without a stream; null: no answer. */
export async function askVersion(): Promise<number | "signed-out" | null> {
  try {
    const response = await fetch("/fresh", {
      headers: { accept: "application/json" },
      cache: "no-store",
      signal: AbortSignal.timeout(5_000),
    });
    if (response.status === 401) return "signed-out";
    if (!response.ok) return null;
    const body: unknown = await response.json();
    const version: unknown = typeof body === "object" && body !== null && Reflect.get(body, "dataVersion");
    return typeof version === "number" ? version : null;
  } catch {
    return null;
  }
}
