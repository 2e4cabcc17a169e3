import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { openDatabase } from "~/store/database.server";
import { findPostgres, startPostgres } from "../support/postgres.mjs";

/** A database that is empty at first, and the settings by which a server finds the same one. */
export interface Place {
  name: string;
  open(): Promise<Record<string, string>>;
  close(): Promise<void>;
}

export const PLACES = ["embedded", "PostgreSQL"] as const;

/** Null where there is no such database on this machine. */
export const placeOf = async (name: (typeof PLACES)[number]): Promise<Place | null> =>
  name === "embedded" ? embedded() : postgres();

/** In a folder, as the product has it; the page's server opens the same one afterwards. */
function embedded(): Place {
  const folder = mkdtempSync(path.join(tmpdir(), "capstan-bench-"));
  return {
    name: "embedded",
    open: async () => {
      await openDatabase({ folder });
      return { CAPSTAN_DATA: folder };
    },
    close: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A database of its own on the server that is named, or on one that lives as long as the bench. */
async function postgres(): Promise<Place | null> {
  const bin = process.env.DATABASE_URL ? null : findPostgres();
  const server = bin ? await startPostgres(bin) : null;
  const given = process.env.DATABASE_URL ?? server?.url;
  if (!given) return null;
  const name = `capstan_bench_${process.pid}`;
  const url = new URL(given);
  url.pathname = `/${name}`;
  const folder = mkdtempSync(path.join(tmpdir(), "capstan-bench-"));
  return {
    name: "PostgreSQL",
    open: async () => {
      await askServer(given, `CREATE DATABASE ${name}`);
      await openDatabase({ url: url.href });
      return { DATABASE_URL: url.href, CAPSTAN_DATA: folder };
    },
    close: async () => {
      await askServer(given, `DROP DATABASE IF EXISTS ${name}`);
      await server?.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function askServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}
