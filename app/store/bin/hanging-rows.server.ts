import { Prisma } from "~/generated/prisma/client";
import type { Tx } from "../database.server";

/** A reference from one table to another, as the database itself knows it. */
export interface Reference {
  child: string;
  column: string;
  parent: string;
  /** c: the row goes with its parent; n: it stays and forgets it. */
  onDelete: "c" | "n" | "a" | "r";
}

/** One link of a row that stays to a row that goes. */
export interface Link {
  table: string;
  column: string;
  id: string;
  to: string;
}

export interface Hanging {
  /** In an order in which the rows can be put back. */
  tables: { name: string; rows: string; count: number }[];
  links: Link[];
}

const name = (identifier: string) => Prisma.raw(`"${identifier.replaceAll('"', '""')}"`);

/** References that are kept by the code and not by the database. */
const UNWRITTEN: readonly Reference[] = [
  { child: "TaskSeries", column: "planId", parent: "Plan", onDelete: "c" },
];

export async function listReferences(db: Tx): Promise<Reference[]> {
  const rows = await db.$queryRaw<Reference[]>`
    select child.relname as child, column_.attname as column, parent.relname as parent,
           constraint_.confdeltype::text as "onDelete"
    from pg_constraint constraint_
    join pg_class child on child.oid = constraint_.conrelid
    join pg_class parent on parent.oid = constraint_.confrelid
    join pg_attribute column_ on column_.attrelid = child.oid and column_.attnum = constraint_.conkey[1]
    where constraint_.contype = 'f' and child.relnamespace = current_schema()::regnamespace
      and array_length(constraint_.conkey, 1) = 1
    order by 1, 2`;
  return [...rows, ...UNWRITTEN];
}

const hasId = (db: Tx) =>
  db.$queryRaw<{ name: string }[]>`
    select table_name::text as name from information_schema.columns
    where table_schema = current_schema() and column_name = 'id'`;

/**
 * Everything that would go with one row, found through the references of the database itself: a table that is
 * made tomorrow and hangs on a plan goes along without being named here. Rows come as the database writes them,
 * so that amounts and decimals stay exact.
 */
export async function readHanging(db: Tx, root: { table: string; id: string }): Promise<Hanging> {
  const references = await listReferences(db);
  const withId = new Set((await hasId(db)).map((table) => table.name));
  const found = new Map<string, Set<string>>([[root.table, new Set([root.id])]]);
  const going = references.filter(({ onDelete }) => onDelete === "c");
  const idsOf = (table: string) => [...(found.get(table) ?? [])];
  // Wave by wave, until a wave brings nothing new.
  for (let grew = true; grew; ) {
    grew = false;
    for (const { child, column, parent } of going) {
      const parents = idsOf(parent);
      if (parents.length === 0 || !withId.has(child)) continue;
      const rows = await db.$queryRaw<{ id: string }[]>`
        select "id" from ${name(child)} where ${name(column)} = any(${parents}::text[])`;
      const known = found.get(child) ?? new Set();
      const before = known.size;
      for (const { id } of rows) known.add(id);
      if (known.size > before) grew = true;
      if (known.size > 0) found.set(child, known);
    }
  }
  const tables: Hanging["tables"] = [];
  for (const table of inOrder([...found.keys()], references)) {
    tables.push(await readRows(db, table, Prisma.sql`"id" = any(${idsOf(table)}::text[])`));
  }
  // Tables without an id of their own are pairs of two others: they hang on whichever of the two goes.
  const pairs = [...new Set(going.map(({ child }) => child))].filter((child) => !withId.has(child));
  for (const table of pairs) {
    const holds = going
      .filter(({ child, parent }) => child === table && found.has(parent))
      .map(({ column, parent }) => Prisma.sql`${name(column)} = any(${idsOf(parent)}::text[])`);
    if (holds.length === 0) continue;
    const rows = await readRows(db, table, Prisma.join(holds, " or "));
    if (rows.count > 0) tables.push(rows);
  }
  const links: Link[] = [];
  for (const { child, column, parent } of references.filter(({ onDelete }) => onDelete === "n")) {
    const parents = idsOf(parent);
    if (parents.length === 0 || !withId.has(child)) continue;
    const rows = await db.$queryRaw<{ id: string; to: string }[]>`
      select "id", ${name(column)} as "to" from ${name(child)}
      where ${name(column)} = any(${parents}::text[]) and not "id" = any(${idsOf(child)}::text[])`;
    links.push(...rows.map(({ id, to }) => ({ table: child, column, id, to })));
  }
  return { tables, links };
}

async function readRows(db: Tx, table: string, where: Prisma.Sql) {
  const [read] = await db.$queryRaw<{ rows: string; count: bigint | number }[]>`
    select coalesce(json_agg(row_to_json(t)), '[]')::text as rows, count(*) as count
    from ${name(table)} t where ${where}`;
  return { name: table, rows: read?.rows ?? "[]", count: Number(read?.count ?? 0) };
}

/** Parents before their children. */
function inOrder(tables: readonly string[], references: readonly Reference[]): string[] {
  const placed: string[] = [];
  const place = (table: string, way: readonly string[]) => {
    if (placed.includes(table) || way.includes(table)) return;
    for (const { child, parent } of references) {
      if (child === table && parent !== table && tables.includes(parent)) place(parent, [...way, table]);
    }
    placed.push(table);
  };
  for (const table of tables) place(table, []);
  return placed;
}

/** Takes the rows out of their tables; what hangs on them goes with them. */
export async function removeRow(db: Tx, root: { table: string; id: string }): Promise<void> {
  for (const { child, column, parent } of UNWRITTEN) {
    if (parent === root.table) {
      await db.$executeRaw`delete from ${name(child)} where ${name(column)} = ${root.id}`;
    }
  }
  await db.$executeRaw`delete from ${name(root.table)} where "id" = ${root.id}`;
}
