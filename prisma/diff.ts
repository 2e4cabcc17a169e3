import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { bindMigrationAwareSqlAdapterFactory, type SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import * as engineModule from "@prisma/schema-engine-wasm/schema_engine_bg";
import { PrismaPGlite } from "pglite-prisma-adapter";

/*
 * Writes the SQL that leads from the migrations to the schema. No server and no downloaded engine: the
 * migrations are replayed in memory.
 *
 *   npm run migration -- name-of-the-change   a new migration
 *   npm run migration                         while there is one migration only: writes it anew
 *   npm run migration -- --check              fails when the schema is ahead of the migrations
 */

const folder = path.resolve("prisma/migrations");
const schemaFile = path.resolve("prisma/schema.prisma");
/** What Prisma's schema language cannot say; it belongs to the first migration. */
const guardsFile = path.resolve("prisma/guards.sql");

async function startEngine() {
  const wasmFile = createRequire(import.meta.url)
    .resolve("@prisma/schema-engine-wasm/schema_engine_bg")
    .replace(/\.js$/, ".wasm");
  const { instance } = await WebAssembly.instantiate(readFileSync(wasmFile), {
    "./schema_engine_bg.js": engineModule as unknown as WebAssembly.ModuleImports,
  });
  engineModule.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  const opened: PGlite[] = [];
  const connect = async (): Promise<SqlDriverAdapter> => {
    const database = new PGlite();
    opened.push(database);
    const adapter = await new PrismaPGlite(database).connect();
    // The adapter starts scripts without waiting for them.
    return Object.assign(adapter, {
      executeScript: async (script: string) => void (await database.exec(script)),
    });
  };
  const factory = {
    provider: "postgres" as const,
    adapterName: "pglite",
    connect,
    connectToShadowDb: connect,
  };
  const schema = readFileSync(schemaFile, "utf8");
  const engine = await engineModule.SchemaEngine.new(
    { datamodels: [[schemaFile, schema]] },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(factory),
  );
  const close = () => Promise.all(opened.map((database) => database.close()));
  return { engine, schema, close };
}

const migrationNames = () =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

async function difference(fromNothing: boolean): Promise<string> {
  const { engine, schema, close } = await startEngine();
  const migrations = {
    baseDir: folder,
    lockfile: { path: "./migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: migrationNames().map((name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: {
          tag: "ok" as const,
          value: readFileSync(path.join(folder, name, "migration.sql"), "utf8"),
        },
      },
    })),
  };
  const result = await engine.diff({
    from: fromNothing ? { tag: "empty" } : { tag: "migrations", ...migrations },
    to: { tag: "schemaDatamodel", files: [{ path: schemaFile, content: schema }] },
    script: true,
    exitCode: true,
    filters: { externalTables: [], externalEnums: [] },
  });
  await close();
  return result.exitCode === 0 ? "" : (result.stdout ?? "");
}

function write(name: string, sql: string): void {
  mkdirSync(path.join(folder, name), { recursive: true });
  writeFileSync(path.join(folder, name, "migration.sql"), sql);
  writeFileSync(
    path.join(folder, "migration_lock.toml"),
    '# Written beside the migrations for Prisma\'s own tools.\nprovider = "postgresql"\n',
  );
  console.log(`Wrote prisma/migrations/${name}/migration.sql`);
}

async function main(argument: string | undefined): Promise<void> {
  const names = migrationNames();
  if (argument === "--check") {
    const sql = await difference(false);
    if (sql === "") return console.log("The migrations lead to the schema as it is written.");
    console.error(
      `The schema is ahead of the migrations; "npm run migration" writes what is missing:\n\n${sql}`,
    );
    process.exitCode = 1;
    return;
  }
  if (argument === undefined) {
    if (names.length > 1) throw new Error("Give the migration a name: npm run migration -- what-changes");
    const name = names[0] ?? "20261121000000_start";
    const sql = await difference(true);
    rmSync(path.join(folder, name), { recursive: true, force: true });
    return write(name, `${sql.trim()}\n\n${readFileSync(guardsFile, "utf8")}`);
  }
  if (!/^[a-z0-9-]+$/.test(argument))
    throw new Error("A migration's name is written in small letters and hyphens.");
  const sql = await difference(false);
  if (sql === "") return console.log("Nothing to write: the migrations lead to the schema as it is written.");
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  write(`${stamp}_${argument.replaceAll("-", "_")}`, sql);
}

await main(process.argv[2]);
