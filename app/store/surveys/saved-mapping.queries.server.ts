import type { ColumnUse } from "~/domain/surveys/column-role";
import type { SavedMapping } from "~/domain/surveys/saved-mapping";
import type { Viewer } from "~/domain/viewer";
import type { SavedMapping as Row } from "~/generated/prisma/client";
import { database, type Tx } from "../database.server";
import { sameText } from "../same-text.server";

/** More are no help to anybody who has to choose. */
const MOST = 200;

const asSaved = (row: Row): SavedMapping => ({
  id: row.id,
  name: row.name,
  mapping: {
    dateOrder: row.dateOrder === "dmy" || row.dateOrder === "mdy" ? row.dateOrder : null,
    columns: row.columns as unknown as ColumnUse[],
  },
});

export async function listSavedMappings(viewer: Viewer, db: Tx = database()): Promise<SavedMapping[]> {
  const rows = await db.savedMapping.findMany({
    where: { workspaceId: viewer.workspaceId },
    orderBy: { name: "asc" },
    take: MOST,
  });
  return rows.map(asSaved);
}

export async function findSavedMapping(
  viewer: Viewer,
  id: string,
  db: Tx = database(),
): Promise<SavedMapping | null> {
  const row = await db.savedMapping.findFirst({ where: { id, workspaceId: viewer.workspaceId } });
  return row && asSaved(row);
}

export const findSavedMappingByName = (
  viewer: Viewer,
  name: string,
  db: Tx = database(),
): Promise<{ id: string } | null> =>
  db.savedMapping.findFirst({
    where: { workspaceId: viewer.workspaceId, name: sameText(name) },
    select: { id: true },
  });

export interface SavedMappingLine {
  id: string;
  name: string;
  columns: number;
  questions: string[];
  by: string;
  createdAt: Date;
}

/** The list for those who keep it in order. */
export async function listSavedMappingLines(
  viewer: Viewer,
  isQuestion: (role: string) => boolean,
): Promise<SavedMappingLine[]> {
  const rows = await database().savedMapping.findMany({
    where: { workspaceId: viewer.workspaceId },
    orderBy: { name: "asc" },
    take: MOST,
  });
  const people = await database().person.findMany({
    where: { workspaceId: viewer.workspaceId, id: { in: rows.map((row) => row.createdById) } },
    select: { id: true, name: true },
  });
  const nameOf = new Map(people.map((person) => [person.id, person.name]));
  return rows.map((row) => {
    const columns = row.columns as unknown as ColumnUse[];
    return {
      id: row.id,
      name: row.name,
      columns: columns.filter((column) => column.role !== "none").length,
      questions: columns.filter((column) => isQuestion(column.role)).map((column) => column.header),
      by: nameOf.get(row.createdById) ?? "Capstan",
      createdAt: row.createdAt,
    };
  });
}
