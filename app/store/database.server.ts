import { AsyncLocalStorage } from "node:async_hooks";
import path from "node:path";
import { type Prisma, PrismaClient } from "~/generated/prisma/client";
import { env } from "~/shared/env.server";
import { type Connection, openEmbedded, openServer } from "./connection.server";
import { migrate } from "./migrate.server";
import { installQueue } from "./queue-schema.server";

/** What reads and writes inside a transaction; a read takes it where it must see the transaction's own rows. */
export type Tx = Prisma.TransactionClient;
export type Database = PrismaClient;

interface Open {
  connection: Connection;
  client: PrismaClient;
}

/** On globalThis, because a hot reload brings new modules while the database stays open. */
const held = globalThis as typeof globalThis & {
  capstanDatabase?: Promise<Open>;
  capstanOpened?: Open;
};

export interface DatabaseTarget {
  /** A PostgreSQL server's address; without it the embedded database. */
  url?: string;
  /** The data folder of the embedded database. */
  folder?: string;
  /** Leaves no trace: for trials and tests. */
  inMemory?: boolean;
  /** An archive to begin with instead of the prepared empty database. */
  template?: string;
}

const fromEnv = (): DatabaseTarget => ({ url: env().DATABASE_URL, folder: env().CAPSTAN_DATA });

/** Opens the database once: lock, first start from the prepared archive, migrations, the queue's tables. */
export async function openDatabase(target: DatabaseTarget = fromEnv()): Promise<void> {
  held.capstanDatabase ??= open(target);
  try {
    held.capstanOpened = await held.capstanDatabase;
  } catch (error) {
    // A failed opening may be tried again.
    held.capstanDatabase = undefined;
    throw error;
  }
}

async function open(target: DatabaseTarget): Promise<Open> {
  const connection = target.url
    ? await openServer(target.url)
    : await openEmbedded(target.inMemory ? null : path.resolve(target.folder ?? "data"), target.template);
  try {
    await connection.exclusively(async () => {
      await migrate(connection);
      await installQueue({ executeSql: (text, values) => connection.sql(text, values) });
    });
    const base = new PrismaClient({
      adapter: connection.adapter,
      transactionOptions: { maxWait: 20_000, timeout: 30_000 },
    });
    return { connection, client: guard(base) };
  } catch (error) {
    await connection.close();
    throw error;
  }
}

const opened = (): Open => {
  if (!held.capstanOpened) throw new Error("The database is not open.");
  return held.capstanOpened;
};

/** The Prisma client. Inside a transaction use the transaction's own. */
export const database = (): Database => opened().client;
/** The connection beneath, for the queue and for migrations. */
export const connection = (): Connection => opened().connection;
/** Whether this process is the only one that can be on the database: the embedded one has a lock. */
export const isAlone = (): boolean => connection().kind === "embedded";
export const isDatabaseOpen = (): boolean => held.capstanOpened !== undefined;

export async function closeDatabase(): Promise<void> {
  const open = await held.capstanDatabase?.catch(() => undefined);
  held.capstanDatabase = undefined;
  held.capstanOpened = undefined;
  await open?.client.$disconnect();
  await open?.connection.close();
}

const inTransaction = new AsyncLocalStorage<true>();

/**
 * The embedded database has one session: a query outside of the open transaction would wait for the
 * transaction, and the transaction for the query. On a server the same slip would pass unseen.
 */
function guard(base: PrismaClient): PrismaClient {
  const guarded = base.$extends({
    query: {
      $allOperations(input) {
        const { transaction } =
          (input as { __internalParams?: { transaction?: unknown } }).__internalParams ?? {};
        if (inTransaction.getStore() && !transaction) {
          throw new Error(
            `${input.model ?? ""}.${input.operation}: inside a transaction, use the transaction's client.`,
          );
        }
        return input.query(input.args);
      },
    },
  });
  return guarded as unknown as PrismaClient;
}

export interface TransactionOptions {
  /** How long the transaction may take, in milliseconds. */
  timeout?: number;
}

/** A transaction of the store itself; commands go through commit. */
export const transact = <T>(work: (tx: Tx) => Promise<T>, options: TransactionOptions = {}): Promise<T> =>
  database().$transaction((tx) => inTransaction.run(true, async () => await work(tx)), options);
