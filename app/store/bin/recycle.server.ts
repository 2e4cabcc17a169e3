import { type Contents, contentsOf, type RecycledNoun } from "~/domain/bin/recycled";
import { addDays, dayIn } from "~/shared/calendar";
import { newId } from "~/shared/id.server";
import type { Unit } from "../commit.server";
import { database, type Tx } from "../database.server";
import { readHanging, removeRow } from "./hanging-rows.server";
import { packHanging } from "./snapshot.server";

const TABLES: Record<RecycledNoun, string> = {
  plan: "Plan",
  task: "Task",
  finding: "Finding",
  pilot: "Pilot",
  communication: "Communication",
};

/** The table whose row the record itself is. */
export const tableOf = (noun: RecycledNoun): string => TABLES[noun];

export interface Recycling {
  workspaceId: string;
  noun: RecycledNoun;
  recordId: string;
  code: string;
  title: string;
  planId: string | null;
  /** For whom it counts as their own. */
  ownIds: readonly (string | null)[];
  byId: string;
  at: Date;
}

export interface Recycled {
  id: string;
  version: number;
  contents: Contents[];
  purgeOn: string;
}

/** Moves a record with everything that hangs on it into the bin; its tables no longer know it. */
export async function recycle(unit: Unit, record: Recycling): Promise<Recycled> {
  const { timeZone, retentionDays } = await unit.db.workspace.findUniqueOrThrow({
    where: { id: record.workspaceId },
    select: { timeZone: true, retentionDays: true },
  });
  const table = tableOf(record.noun);
  const hanging = await readHanging(unit.db, { table, id: record.recordId });
  const contents = contentsOf(new Map(hanging.tables.map(({ name, count }) => [name, count])), table);
  const purgeOn = addDays(dayIn(record.at, timeZone), retentionDays);
  const kept = await unit.db.recycledRecord.create({
    data: {
      id: newId(),
      workspaceId: record.workspaceId,
      noun: record.noun,
      recordId: record.recordId,
      code: record.code,
      title: record.title,
      planId: record.planId,
      ownIds: [...new Set(record.ownIds.filter((id) => id !== null))],
      contents: contents.map((each) => ({ ...each })),
      snapshot: packHanging(hanging),
      deletedById: record.byId,
      deletedAt: record.at,
      purgeOn,
    },
    select: { id: true, version: true },
  });
  await removeRow(unit.db, { table, id: record.recordId });
  return { ...kept, contents, purgeOn };
}

/** What would go with a record, before anything is deleted. */
export async function previewDeletion(noun: RecycledNoun, recordId: string): Promise<Contents[]> {
  const table = tableOf(noun);
  const { tables } = await readHanging(database(), { table, id: recordId });
  return contentsOf(new Map(tables.map(({ name, count }) => [name, count])), table);
}

/** Until when something deleted now could be brought back. */
export async function findRetentionDays(db: Tx, workspaceId: string): Promise<number> {
  const { retentionDays } = await db.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { retentionDays: true },
  });
  return retentionDays;
}
