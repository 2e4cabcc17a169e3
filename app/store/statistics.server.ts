import { connection, isAlone } from "./database.server";

/**
 * The embedded database has nobody beside it that counts its rows from time to time, as a server does by itself;
 * without counts it plans the joins of a grown workspace as if every table were small.
 */
export async function gatherStatistics(): Promise<void> {
  if (isAlone()) await connection().sql("ANALYZE");
}
