import { existsSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";
import { PrismaPGlite } from "pglite-prisma-adapter";

/*
 * The embedded database lives in this thread of its own: it answers in microtasks, so in the main thread a
 * chain of queries would hold up every other request until it ends. Plain JavaScript, because a thread is
 * started from a file and this one is no part of the build.
 */

const { folder, template } = workerData;

async function open() {
  if (!folder) {
    return new PGlite({ loadDataDir: template ? new Blob([readFileSync(template)]) : undefined });
  }
  mkdirSync(path.dirname(folder), { recursive: true });
  const isNew = !existsSync(path.join(folder, "PG_VERSION"));
  return new PGlite({
    dataDir: folder,
    loadDataDir: isNew && template ? new Blob([readFileSync(template)]) : undefined,
  });
}

const database = await open();
await database.waitReady;
const adapter = await new PrismaPGlite(database).connect();
const transactions = new Map();
let lastTransaction = 0;
const listening = new Map();

const on = (id) => {
  if (id === undefined) return adapter;
  const transaction = transactions.get(id);
  if (!transaction) throw new Error("This transaction has already ended.");
  return transaction;
};

const operations = {
  queryRaw: ({ transaction, query }) => on(transaction).queryRaw(query),
  executeRaw: ({ transaction, query }) => on(transaction).executeRaw(query),
  async begin({ isolationLevel }) {
    const transaction = await adapter.startTransaction();
    // The adapter would set the level outside of the transaction, where it has no effect.
    if (isolationLevel) {
      await transaction.executeRaw({
        sql: `SET TRANSACTION ISOLATION LEVEL ${isolationLevel}`,
        args: [],
        argTypes: [],
      });
    }
    lastTransaction += 1;
    transactions.set(lastTransaction, transaction);
    return lastTransaction;
  },
  async commit({ transaction }) {
    const ending = on(transaction);
    transactions.delete(transaction);
    await ending.commit();
  },
  async rollback({ transaction }) {
    const ending = on(transaction);
    transactions.delete(transaction);
    await ending.rollback();
  },
  /** Without values the text may hold several statements. */
  async sql({ text, values }) {
    if (values?.length) return { rows: (await database.query(text, values)).rows };
    return { rows: (await database.exec(text)).at(-1)?.rows ?? [] };
  },
  async listen({ channel }) {
    const end = await database.listen(channel, (payload) =>
      parentPort.postMessage({ notified: { channel, payload } }),
    );
    listening.set(channel, end);
  },
  async unlisten({ channel }) {
    const end = listening.get(channel);
    listening.delete(channel);
    await end?.();
  },
  async dump() {
    return new Uint8Array(await (await database.dumpDataDir("gzip")).arrayBuffer());
  },
  async close() {
    await database.close();
  },
};

const asMessage = (error) => ({
  name: error?.name ?? "Error",
  message: error?.message ?? String(error),
  stack: error?.stack,
  code: typeof error?.code === "string" ? error.code : undefined,
  detail: typeof error?.detail === "string" ? error.detail : undefined,
  // What Prisma's adapters know about an error is plain data; anything else stays here.
  cause: error?.name === "DriverAdapterError" ? error.cause : undefined,
});

parentPort.on("message", async ({ id, operation, input }) => {
  try {
    const value = await operations[operation](input);
    parentPort.postMessage({ id, value });
  } catch (error) {
    parentPort.postMessage({ id, error: asMessage(error) });
  }
  if (operation === "close") parentPort.close();
});

parentPort.postMessage({ ready: true });
