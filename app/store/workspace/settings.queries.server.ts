import * as z from "zod";
import type { Viewer } from "~/domain/viewer";
import type { Settings } from "~/domain/workspace/settings";
import { database, type Tx } from "../database.server";

const holidaysSchema = z.array(z.object({ day: z.string(), name: z.string().default("") })).catch([]);

/** Everything the workspace decides for itself, and the version a change has to know. */
export async function findSettings(
  viewer: Viewer,
  db: Tx = database(),
): Promise<Settings & { version: number }> {
  const row = await db.workspace.findUniqueOrThrow({
    where: { id: viewer.workspaceId },
    select: {
      name: true,
      timeZone: true,
      locale: true,
      currency: true,
      fiscalYearStart: true,
      workingDays: true,
      holidays: true,
      quietFrom: true,
      quietUntil: true,
      escalationDays: true,
      statusFloor: true,
      fewFloor: true,
      silentDays: true,
      judgedMeasure: true,
      caseLevel: true,
      caseAcknowledgeDays: true,
      caseResolveDays: true,
      keyAccountCap: true,
      openPlanLimit: true,
      interimLooks: true,
      retentionDays: true,
      version: true,
    },
  });
  return {
    ...row,
    holidays: holidaysSchema.parse(row.holidays).toSorted((a, b) => (a.day < b.day ? -1 : 1)),
  };
}

export interface SettingChange {
  id: string;
  at: Date;
  by: string;
  summary: string;
  before: Record<string, unknown>;
  after: Record<string, unknown>;
}

const recordSchema = z.record(z.string(), z.unknown()).catch({});

/** Who changed what, newest first, with both values; what was carried in or out changes no setting. */
export async function listSettingChanges(viewer: Viewer, take = 10): Promise<SettingChange[]> {
  const rows = await database().activity.findMany({
    where: {
      workspaceId: viewer.workspaceId,
      noun: "workspace",
      recordId: viewer.workspaceId,
      verb: { in: ["changed", "created"] },
    },
    orderBy: { seq: "desc" },
    take,
    select: { id: true, at: true, actorName: true, summary: true, before: true, after: true },
  });
  return rows.map(({ actorName, before, after, ...row }) => ({
    ...row,
    by: actorName,
    before: recordSchema.parse(before),
    after: recordSchema.parse(after),
  }));
}
