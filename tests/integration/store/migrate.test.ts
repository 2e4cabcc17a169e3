import { expect, test } from "vitest";
import { connection } from "~/store/database.server";
import { MigrationError, migrate, readMigrations } from "~/store/migrate.server";
import { sharedDatabase } from "../../support/test-database";

sharedDatabase();

const applied = async () =>
  (await connection().sql('SELECT "migration_name", "checksum" FROM "_prisma_migrations" ORDER BY 1')).rows;
const exclusively = <T>(work: () => Promise<T>) => connection().exclusively(work);

test("migrations are applied once, however often they are asked for", async () => {
  const before = await applied();
  expect(before.map((row) => row.migration_name)).toEqual(readMigrations().map(({ name }) => name));
  expect(await exclusively(() => migrate(connection()))).toEqual([]);
  expect(await applied()).toEqual(before);
});

test("a migration that fails leaves nothing behind", async () => {
  const sql = 'CREATE TABLE "half" ("id" int); SELECT 1 / 0;';
  const broken = [...readMigrations(), { name: "99990101000000_broken", sql, checksum: "x" }];
  await expect(exclusively(() => migrate(connection(), broken))).rejects.toThrow("could not be applied");
  const { rows } = await connection().sql(`SELECT to_regclass('half') AS half`);
  expect(rows[0]?.half).toBeNull();
  expect(await exclusively(() => migrate(connection()))).toEqual([]);
});

test("a database of a newer version, or of another draft, is refused in plain words", async () => {
  await expect(migrate(connection(), [])).rejects.toThrow("newer Capstan");
  const [first, ...rest] = readMigrations();
  if (!first) throw new Error("there is no migration");
  const edited = [{ ...first, checksum: "another" }, ...rest];
  await expect(migrate(connection(), edited)).rejects.toThrow(MigrationError);
  await expect(migrate(connection(), edited)).rejects.toThrow("another draft");
});
