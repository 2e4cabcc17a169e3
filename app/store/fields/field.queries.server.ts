import type { CustomField, FieldKind, FieldNoun } from "~/domain/fields/custom-field";
import type { Viewer } from "~/domain/viewer";
import type { CustomField as FieldRow, Prisma } from "~/generated/prisma/client";
import { database, type Tx } from "../database.server";

const asField = (row: FieldRow): CustomField => ({
  id: row.id,
  noun: row.noun as FieldNoun,
  name: row.name,
  kind: row.kind as FieldKind,
  choices: row.choices,
  help: row.help,
  position: row.position,
  version: row.version,
  retired: row.retiredAt !== null,
});

const listWhere = async (where: Prisma.CustomFieldWhereInput, db: Tx): Promise<CustomField[]> => {
  const rows = await db.customField.findMany({
    where,
    orderBy: [{ position: "asc" }, { id: "asc" }],
    take: 300,
  });
  return rows.map(asField);
};

/** The fields that are asked for on plans or tasks, in their order. */
export const listFields = (viewer: Viewer, noun: FieldNoun, db: Tx = database()): Promise<CustomField[]> =>
  listWhere({ workspaceId: viewer.workspaceId, noun, retiredAt: null }, db);

/** With those that are asked for no longer: what was written in them is still shown. */
export const listAllFields = (viewer: Viewer, noun: FieldNoun, db: Tx = database()): Promise<CustomField[]> =>
  listWhere({ workspaceId: viewer.workspaceId, noun }, db);

export async function findField(
  viewer: Viewer,
  id: string,
  db: Tx = database(),
): Promise<CustomField | null> {
  const row = await db.customField.findFirst({ where: { id, workspaceId: viewer.workspaceId } });
  return row && asField(row);
}

/** How many plans or tasks hold a value, by field. */
export async function countFieldUse(
  viewer: Viewer,
  noun: FieldNoun,
  db: Tx = database(),
): Promise<ReadonlyMap<string, number>> {
  const { workspaceId } = viewer;
  const rows =
    noun === "plan"
      ? await db.$queryRaw<{ key: string; count: number }[]>`
          SELECT key, count(*)::int AS count FROM "Plan" p, jsonb_object_keys(p.custom) AS key
          WHERE p."workspaceId" = ${workspaceId} AND p.custom <> '{}'::jsonb GROUP BY key`
      : await db.$queryRaw<{ key: string; count: number }[]>`
          SELECT key, count(*)::int AS count FROM "Task" t, jsonb_object_keys(t.custom) AS key
          WHERE t."workspaceId" = ${workspaceId} AND t.custom <> '{}'::jsonb GROUP BY key`;
  return new Map(rows.map(({ key, count }) => [key, count]));
}
