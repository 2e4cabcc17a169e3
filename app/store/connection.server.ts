import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import pg from "pg";
import { log } from "~/shared/log.server";
import { EmbeddedDatabase, type SqlRows } from "./embedded.server";
import { ensureTemplate } from "./embedded-template.server";
import type { OnMissed, OnPayload } from "./listeners.server";
import { lockFolder } from "./lock.server";
import { ServerListener } from "./server-listener.server";

export class DatabaseError extends Error {
  override name = "DatabaseError";
}

/** A database as the store's inner rooms see it, embedded or on a server. */
export interface Connection {
  kind: "embedded" | "server";
  adapter: SqlDriverAdapterFactory;
  /** Without values the text may hold several statements. */
  sql(text: string, values?: unknown[]): Promise<SqlRows>;
  /** Runs alone, also beside other processes on the same server. */
  exclusively<T>(work: () => Promise<T>): Promise<T>;
  /**
   * Hears what any process notifies on a channel, once its transaction stands; ends with the returned function.
   * `onMissed`: the line was cut for a while, and nobody knows what was told meanwhile.
   */
  listen(channel: string, onPayload: OnPayload, onMissed?: OnMissed): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

/** In memory when no data folder is named. */
export async function openEmbedded(data: string | null, template?: string): Promise<Connection> {
  const release = data ? lockFolder(data) : () => undefined;
  try {
    const embedded = await EmbeddedDatabase.open({
      folder: data ? path.join(data, "database") : undefined,
      template: template ?? (await ensureTemplate()),
      onLost: stopWithoutDatabase,
    });
    return {
      kind: "embedded",
      adapter: embedded.adapterFactory(),
      sql: (text, values) => embedded.sql(text, values),
      exclusively: (work) => work(),
      listen: (channel, onPayload, onMissed) => embedded.listen(channel, onPayload, onMissed),
      close: async () => {
        await embedded.close();
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}

/** Nothing works without it, and whoever watches over the process can start it anew. */
function stopWithoutDatabase(error: Error): void {
  log.error("The embedded database has stopped, so Capstan stops.", { error });
  process.kill(process.pid, "SIGTERM");
}

/** Both adapters read instants as if the session spoke UTC, so every session must. */
const UTC = "-c TimeZone=UTC";
/** "capstan" as a number: whoever holds this lock may change the tables. */
const MIGRATION_LOCK = 7_310_772;

const lastRows = (result: pg.QueryResult | pg.QueryResult[]): SqlRows => ({
  rows: (Array.isArray(result) ? result.at(-1)?.rows : result.rows) ?? [],
});

export async function openServer(url: string): Promise<Connection> {
  const pool = new pg.Pool({ connectionString: url, options: UTC, max: 4, application_name: "capstan" });
  const listener = new ServerListener({ connectionString: url, options: UTC, application_name: "capstan" });
  pool.on("error", (error) => log.warn("A connection to the database was lost.", { error }));
  let exclusive: pg.PoolClient | null = null;
  try {
    const client = await pool.connect();
    const { rows } = await client.query("SELECT current_setting('server_version_num')::int AS version");
    client.release();
    const version: number = rows[0].version;
    if (version < 150_000) {
      throw new DatabaseError(
        `Capstan needs PostgreSQL 15 or newer; the server is version ${Math.floor(version / 10_000)}.`,
      );
    }
  } catch (error) {
    await pool.end();
    if (error instanceof DatabaseError) throw error;
    throw new DatabaseError(`The database in DATABASE_URL cannot be used: ${(error as Error).message}`, {
      cause: error,
    });
  }
  return {
    kind: "server",
    adapter: new PrismaPg({ connectionString: url, options: UTC, max: 10, application_name: "capstan" }),
    // Transactions by hand, as migrations need them, have to stay on one connection.
    sql: async (text, values) => lastRows(await (exclusive ?? pool).query(text, values)),
    exclusively: async (work) => {
      exclusive = await pool.connect();
      try {
        await exclusive.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
        return await work();
      } finally {
        await exclusive.query("SELECT pg_advisory_unlock($1)", [MIGRATION_LOCK]);
        exclusive.release();
        exclusive = null;
      }
    },
    listen: (channel, onPayload, onMissed) => listener.listen(channel, onPayload, onMissed),
    close: async () => {
      await listener.close();
      await pool.end();
    },
  };
}
