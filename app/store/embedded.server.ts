import path from "node:path";
import { Worker } from "node:worker_threads";
import {
  DriverAdapterError,
  type IsolationLevel,
  type SqlDriverAdapter,
  type SqlDriverAdapterFactory,
  type SqlQuery,
  type SqlResultSet,
  type Transaction,
} from "@prisma/driver-adapter-utils";
import { Listeners, type OnMissed, type OnPayload } from "./listeners.server";

interface Answer {
  id?: number;
  ready?: true;
  notified?: { channel: string; payload: string };
  value?: unknown;
  error?: { name: string; message: string; stack?: string; code?: string; detail?: string; cause?: unknown };
}

interface Waiting {
  resolve: (value: never) => void;
  reject: (error: Error) => void;
}

export interface SqlRows {
  rows: Record<string, unknown>[];
}

export interface EmbeddedOptions {
  /** Where the database lives; without it, in memory. */
  folder?: string;
  /** A prepared database to begin with when the folder is still empty. */
  template?: string;
  /** Called when the database stops without having been asked to. */
  onLost?: (reason: Error) => void;
}

/** The main thread's end of the embedded database (see embedded.worker.mjs). */
export class EmbeddedDatabase {
  #worker: Worker;
  #waiting = new Map<number, Waiting>();
  #listeners = new Listeners();
  #lastId = 0;
  #gone: Error | null = null;
  #closing = false;
  #onLost: (reason: Error) => void;

  private constructor(worker: Worker, onLost: (reason: Error) => void) {
    this.#worker = worker;
    this.#onLost = onLost;
  }

  static async open({ onLost, ...options }: EmbeddedOptions): Promise<EmbeddedDatabase> {
    // From the working folder, because the built server lies elsewhere than this file.
    const worker = new Worker(path.resolve("app/store/embedded.worker.mjs"), { workerData: options });
    const opened = new EmbeddedDatabase(worker, onLost ?? (() => undefined));
    await new Promise<void>((resolve, reject) => {
      worker.on("message", (answer: Answer) => (answer.ready ? resolve() : opened.#settle(answer)));
      worker.on("error", (error) => {
        opened.#lose(error);
        reject(error);
      });
      worker.on("exit", () => {
        const ended = new Error("The embedded database has stopped.");
        opened.#lose(ended);
        reject(ended);
      });
    });
    return opened;
  }

  sql(text: string, values?: unknown[]): Promise<SqlRows> {
    return this.#ask("sql", { text, values });
  }

  /** Nothing is ever missed: the thread that tells is the database itself. */
  async listen(channel: string, onPayload: OnPayload, onMissed?: OnMissed): Promise<() => Promise<void>> {
    const listener = { onPayload, onMissed };
    if (this.#listeners.add(channel, listener)) await this.#ask("listen", { channel });
    return async () => {
      const isLast = this.#listeners.remove(channel, listener);
      if (isLast && !this.#gone && !this.#closing) await this.#ask("unlisten", { channel });
    };
  }

  /** The whole database as one compressed archive. */
  dump(): Promise<Uint8Array> {
    return this.#ask("dump", {});
  }

  async close(): Promise<void> {
    if (this.#gone) return;
    this.#closing = true;
    await this.#ask("close", {});
    await this.#worker.terminate();
  }

  adapterFactory(): SqlDriverAdapterFactory {
    const named = { provider: "postgres" as const, adapterName: "capstan-embedded" };
    const adapter: SqlDriverAdapter = {
      ...named,
      ...this.#queries(undefined),
      executeScript: async (script) => void (await this.sql(script)),
      startTransaction: (isolationLevel) => this.#begin(named, isolationLevel),
      getConnectionInfo: () => ({ schemaName: "public", supportsRelationJoins: true }),
      dispose: async () => undefined,
    };
    return { ...named, connect: async () => adapter };
  }

  #queries(transaction: number | undefined) {
    return {
      queryRaw: (query: SqlQuery): Promise<SqlResultSet> => this.#ask("queryRaw", { transaction, query }),
      executeRaw: (query: SqlQuery): Promise<number> => this.#ask("executeRaw", { transaction, query }),
    };
  }

  async #begin(
    named: { provider: "postgres"; adapterName: string },
    isolationLevel?: IsolationLevel,
  ): Promise<Transaction> {
    const transaction = await this.#ask<number>("begin", { isolationLevel });
    return {
      ...named,
      ...this.#queries(transaction),
      options: { usePhantomQuery: true },
      commit: () => this.#ask("commit", { transaction }),
      rollback: () => this.#ask("rollback", { transaction }),
    };
  }

  #ask<T>(operation: string, input: object): Promise<T> {
    if (this.#gone) return Promise.reject(this.#gone);
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise<T>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, operation, input });
    });
  }

  #settle(answer: Answer): void {
    if (answer.notified) {
      this.#listeners.tell(answer.notified.channel, answer.notified.payload);
      return;
    }
    const waiting = this.#waiting.get(answer.id ?? 0);
    if (!waiting) return;
    this.#waiting.delete(answer.id ?? 0);
    if (!answer.error) {
      waiting.resolve(answer.value as never);
      return;
    }
    const { name, message, code, detail, cause } = answer.error;
    if (name === "DriverAdapterError" && cause) {
      waiting.reject(new DriverAdapterError(cause as ConstructorParameters<typeof DriverAdapterError>[0]));
    } else {
      waiting.reject(Object.assign(new Error(message), { code, detail }));
    }
  }

  #lose(reason: Error): void {
    if (this.#gone) return;
    this.#gone = reason;
    if (!this.#closing) this.#onLost(reason);
    for (const waiting of this.#waiting.values()) waiting.reject(this.#gone);
    this.#waiting.clear();
  }
}
