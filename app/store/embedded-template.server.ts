import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { EmbeddedDatabase } from "./embedded.server";
import { fingerprint, migrate, readMigrations } from "./migrate.server";
import { installQueue } from "./queue-schema.server";

/** Another version of the engine may write other files. */
function engineVersion(): string {
  const main = createRequire(import.meta.url).resolve("@electric-sql/pglite");
  const manifest: { version: string } = JSON.parse(
    readFileSync(path.join(main, "../../package.json"), "utf8"),
  );
  return manifest.version;
}

/**
 * A prepared database, empty and migrated, as an archive: unpacking it takes a fraction of the time and of
 * the memory that founding a database takes. Made on first need, kept beside the installed packages.
 */
export async function ensureTemplate(folder = path.resolve("node_modules/.cache/capstan")): Promise<string> {
  const file = path.join(folder, `database-${engineVersion()}-${fingerprint(readMigrations())}.tar.gz`);
  if (existsSync(file)) return file;
  const database = await EmbeddedDatabase.open({});
  try {
    await migrate(database);
    await installQueue({ executeSql: (text, values) => database.sql(text, values) });
    mkdirSync(folder, { recursive: true });
    // Renamed when whole, so that a start that is cut off never leaves half an archive.
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, await database.dump());
    renameSync(draft, file);
  } finally {
    await database.close();
  }
  return file;
}
