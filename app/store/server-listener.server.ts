import pg from "pg";
import { log } from "~/shared/log.server";
import { Listeners, type OnMissed, type OnPayload } from "./listeners.server";

const FIRST_WAIT = 250;
const LONGEST_WAIT = 5_000;
/** A line that died without a word is found by asking: nothing else is sent over it for hours. */
const ASK_EVERY = 20_000;
const ANSWER_WITHIN = 5_000;

/**
 * The one connection over which a PostgreSQL server tells this process what was notified. It stands as long as
 * somebody listens; cut, it is made anew, and those who listen are told that they may have missed something.
 */
export class ServerListener {
  #config: pg.ClientConfig;
  #listeners = new Listeners();
  #client: pg.Client | null = null;
  #opening: Promise<void> | null = null;
  #retry: NodeJS.Timeout | null = null;
  #asking: NodeJS.Timeout | null = null;
  #wait = FIRST_WAIT;
  #closed = false;

  constructor(config: pg.ClientConfig) {
    const patience = { query_timeout: ANSWER_WITHIN, connectionTimeoutMillis: ANSWER_WITHIN };
    this.#config = { ...config, ...patience, keepAlive: true };
  }

  async listen(channel: string, onPayload: OnPayload, onMissed?: OnMissed): Promise<() => Promise<void>> {
    const listener = { onPayload, onMissed };
    const isFirst = this.#listeners.add(channel, listener);
    try {
      if (!this.#client) await this.#open();
      if (isFirst) await this.#client?.query(`LISTEN ${channel}`);
    } catch (error) {
      this.#listeners.remove(channel, listener);
      throw error;
    }
    return async () => {
      if (!this.#listeners.remove(channel, listener)) return;
      await this.#client?.query(`UNLISTEN ${channel}`).catch(() => undefined);
    };
  }

  async close(): Promise<void> {
    this.#closed = true;
    if (this.#retry) clearTimeout(this.#retry);
    await this.#opening?.catch(() => undefined);
    const client = this.#client;
    this.#client = null;
    if (this.#asking) clearInterval(this.#asking);
    await client?.end().catch(() => undefined);
  }

  #open(): Promise<void> {
    this.#opening ??= this.#connect().finally(() => {
      this.#opening = null;
    });
    return this.#opening;
  }

  async #connect(): Promise<void> {
    const client = new pg.Client(this.#config);
    client.on("notification", ({ channel, payload }) => this.#listeners.tell(channel, payload ?? ""));
    client.on("error", (error) => this.#lose(client, error));
    client.on("end", () => this.#lose(client));
    try {
      await client.connect();
      for (const channel of this.#listeners.channels) await client.query(`LISTEN ${channel}`);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    this.#client = client;
    this.#wait = FIRST_WAIT;
    this.#asking = setInterval(() => void this.#ask(client), ASK_EVERY).unref();
  }

  async #ask(client: pg.Client): Promise<void> {
    try {
      await client.query("SELECT 1");
    } catch (error) {
      this.#lose(client, error as Error);
    }
  }

  #lose(client: pg.Client, error?: Error): void {
    if (this.#client !== client) return;
    this.#client = null;
    if (this.#asking) clearInterval(this.#asking);
    void client.end().catch(() => undefined);
    if (this.#closed) return;
    log.warn("The line over which the database tells of changes was cut.", { error });
    this.#openLater();
  }

  #openLater(): void {
    this.#retry = setTimeout(async () => {
      try {
        await this.#open();
        this.#listeners.tellMissed();
      } catch {
        if (!this.#closed) this.#openLater();
      }
    }, this.#wait).unref();
    this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT);
  }
}
