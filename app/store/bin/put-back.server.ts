import { Prisma } from "~/generated/prisma/client";
import type { Tx } from "../database.server";
import { type Hanging, listReferences, type Reference } from "./hanging-rows.server";

/** What could not be put back as it was, in the words of tables: the caller says it to people. */
export interface Dropped {
  table: string;
  column: string;
  /** The rows that went without the relation, or stayed away because they are nothing without it. */
  count: number;
  whole: boolean;
}

/** Columns of the record itself that had to change, its number above all. */
export type Overrides = Readonly<Record<string, string | number | null>>;

const name = (identifier: string) => Prisma.raw(`"${identifier.replaceAll('"', '""')}"`);

interface Column {
  table: string;
  column: string;
  required: boolean;
}

/**
 * Puts rows back under the ids they had. A relation whose target is gone is left out; a row that is nothing
 * without it stays away.
 */
export async function putBack(
  db: Tx,
  hanging: Hanging,
  root: { table: string; overrides: Overrides },
): Promise<Dropped[]> {
  const references = (await listReferences(db)).filter(({ onDelete }) => onDelete !== "a");
  const columns = await db.$queryRaw<Column[]>`
    select table_name::text as table, column_name::text as column, is_nullable = 'NO' as required
    from information_schema.columns where table_schema = current_schema()`;
  const dropped: Dropped[] = [];
  for (const table of hanging.tables) {
    if (table.count === 0) continue;
    const known = columns.filter((one) => one.table === table.name);
    if (known.length === 0) continue;
    const outward = references.filter(({ child, parent }) => child === table.name && parent !== table.name);
    dropped.push(...(await missingTargets(db, table, outward, known)));
    await insertRows(db, table, outward, known, table.name === root.table ? root.overrides : {});
  }
  for (const { table, column, id, to } of hanging.links) {
    if (!columns.some((one) => one.table === table && one.column === column)) continue;
    await db.$executeRaw`
      update ${name(table)} set ${name(column)} = ${to} where "id" = ${id} and ${name(column)} is null`;
  }
  return dropped;
}

type Table = Hanging["tables"][number];

const isRequired = (known: readonly Column[], column: string) =>
  known.some((one) => one.column === column && one.required);

const targetIsThere = (parent: string, column: string) =>
  Prisma.sql`exists (select 1 from ${name(parent)} target where target."id" = r.${name(column)})`;

async function missingTargets(
  db: Tx,
  table: Table,
  outward: readonly Reference[],
  known: readonly Column[],
): Promise<Dropped[]> {
  const dropped: Dropped[] = [];
  for (const { column, parent } of outward) {
    const [read] = await db.$queryRaw<{ count: bigint | number }[]>`
      select count(*) as count from json_populate_recordset(null::${name(table.name)}, ${table.rows}::json) r
      where r.${name(column)} is not null and not ${targetIsThere(parent, column)}`;
    const count = Number(read?.count ?? 0);
    if (count > 0) dropped.push({ table: table.name, column, count, whole: isRequired(known, column) });
  }
  return dropped;
}

async function insertRows(
  db: Tx,
  table: Table,
  outward: readonly Reference[],
  known: readonly Column[],
  overrides: Overrides,
): Promise<void> {
  const [first] = JSON.parse(table.rows) as Record<string, unknown>[];
  // A column that was added since takes its default; one that was taken away is left behind.
  const kept = Object.keys(first ?? {}).filter((column) => known.some((one) => one.column === column));
  const optional = new Map(
    outward
      .filter(({ column }) => !isRequired(known, column))
      .map(({ column, parent }) => [column, parent] as const),
  );
  const values = kept.map((column) => {
    const override = overrides[column];
    if (override === null) return Prisma.sql`null`;
    if (typeof override === "number") return Prisma.sql`${String(override)}::int`;
    if (override !== undefined) return Prisma.sql`${override}::text`;
    const parent = optional.get(column);
    if (parent === undefined) return Prisma.sql`r.${name(column)}`;
    return Prisma.sql`case when ${targetIsThere(parent, column)} then r.${name(column)} end`;
  });
  const needed = outward
    .filter(({ column }) => isRequired(known, column))
    .map(({ column, parent }) => targetIsThere(parent, column));
  await db.$executeRaw`
    insert into ${name(table.name)} (${Prisma.join(kept.map(name))})
    select ${Prisma.join(values)}
    from json_populate_recordset(null::${name(table.name)}, ${table.rows}::json) r
    ${needed.length > 0 ? Prisma.sql`where ${Prisma.join(needed, " and ")}` : Prisma.empty}`;
}
