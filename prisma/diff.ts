import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
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
 *   npm run migration -- --again NAME         writes the named one anew, while nobody has run it yet
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

/** What leads from the migrations, or from those before one of them, to the schema. */
async function difference(before?: string): Promise<string> {
  const { engine, schema, close } = await startEngine();
  const earlier = migrationNames().filter((name) => before === undefined || name < before);
  const migrations = {
    baseDir: folder,
    lockfile: { path: "./migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: earlier.map((name) => ({
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
    from: earlier.length === 0 ? { tag: "empty" } : { tag: "migrations", ...migrations },
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

async function main(argument: string | undefined, name = ""): Promise<void> {
  if (argument === "--check") {
    const sql = await difference();
    if (sql === "") return console.log("The migrations lead to the schema as it is written.");
    console.error(
      `The schema is ahead of the migrations; "npm run migration" writes what is missing:\n\n${sql}`,
    );
    process.exitCode = 1;
    return;
  }
  if (argument === "--again") {
    const [first] = migrationNames();
    if (!migrationNames().includes(name)) throw new Error(`There is no migration called ${name}.`);
    const sql = (await difference(name)).trim();
    // What Prisma's schema language cannot say belongs to the first one.
    return write(name, name === first ? `${sql}\n\n${readFileSync(guardsFile, "utf8")}` : `${sql}\n`);
  }
  if (argument === undefined || !/^[a-z0-9-]+$/.test(argument))
    throw new Error("A migration's name is written in small letters and hyphens.");
  const sql = await difference();
  if (sql === "") return console.log("Nothing to write: the migrations lead to the schema as it is written.");
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  write(`${stamp}_${argument.replaceAll("-", "_")}`, sql);
}

await main(process.argv[2], process.argv[3]);
