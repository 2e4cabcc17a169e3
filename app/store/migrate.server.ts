import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** The little of a database that migrations need; several statements may come in one text without values. */
export interface SqlRunner {
  sql(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
}

export interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

export class MigrationError extends Error {
  override name = "MigrationError";
}

export function readMigrations(folder = path.resolve("prisma/migrations")): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

/** One short name for a whole list of migrations: prepared databases are kept under it. */
export const fingerprint = (migrations: readonly Migration[]): string =>
  createHash("sha256")
    .update(migrations.map((migration) => `${migration.name} ${migration.checksum}`).join("\n"))
    .digest("hex")
    .slice(0, 16);

/** The same table that Prisma's own tools keep, so that either may apply what the other has not. */
const TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`;

/** Applies what is missing, each migration in a transaction of its own; returns the names applied. */
export async function migrate(database: SqlRunner, migrations = readMigrations()): Promise<string[]> {
  await database.sql(TABLE);
  const { rows } = await database.sql(
    `SELECT "migration_name" AS "name", "checksum", "finished_at" IS NOT NULL AS "finished"
     FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL ORDER BY "migration_name"`,
  );
  const applied = new Map(rows.map((row) => [String(row.name), row]));
  for (const name of applied.keys()) {
    if (!migrations.some((migration) => migration.name === name)) {
      throw new MigrationError(
        `This database was last opened by a newer Capstan (it knows the change "${name}", this version does not). Start that version, or use a copy of the data from before it.`,
      );
    }
  }
  const done: string[] = [];
  for (const migration of migrations) {
    const before = applied.get(migration.name);
    if (!before) {
      await apply(database, migration);
      done.push(migration.name);
    } else if (!before.finished) {
      throw new MigrationError(
        `The change "${migration.name}" was begun on this database and never finished.`,
      );
    } else if (before.checksum !== migration.checksum) {
      throw new MigrationError(
        `This database was made with another draft of the change "${migration.name}". Begin with an empty database, or start the version that made it.`,
      );
    }
  }
  return done;
}

async function apply(database: SqlRunner, migration: Migration): Promise<void> {
  await database.sql("BEGIN");
  try {
    await database.sql(migration.sql);
    await database.sql(
      `INSERT INTO "_prisma_migrations" ("id", "checksum", "finished_at", "migration_name", "applied_steps_count")
       VALUES ($1, $2, now(), $3, 1)`,
      [randomUUID(), migration.checksum, migration.name],
    );
    await database.sql("COMMIT");
  } catch (error) {
    await database.sql("ROLLBACK");
    throw new MigrationError(
      `The change "${migration.name}" could not be applied: ${(error as Error).message}`,
      {
        cause: error,
      },
    );
  }
}
