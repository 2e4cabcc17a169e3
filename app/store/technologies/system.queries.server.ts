import {
  type Integration,
  isIntegration,
  isSystemKind,
  QUALITY_DAYS,
  type SystemKind,
} from "~/domain/technologies/system";
import type { Viewer } from "~/domain/viewer";
import type { SourceSystem } from "~/generated/prisma/client";
import { database, type Tx } from "../database.server";
import { sameText } from "../same-text.server";
import { listSystemLoads, type SystemLoads } from "./system-loads.server";

export interface SystemName {
  id: string;
  name: string;
  kind: string;
  retired: boolean;
}

/** The systems to choose from, by name; retired ones last, for records that still bear them. */
export async function listSystems(viewer: Viewer): Promise<SystemName[]> {
  const rows = await database().sourceSystem.findMany({
    where: { workspaceId: viewer.workspaceId },
    select: { id: true, name: true, kind: true, retiredAt: true },
    orderBy: { name: "asc" },
  });
  return rows
    .map(({ retiredAt, ...row }) => ({ ...row, retired: retiredAt !== null }))
    .sort((a, b) => Number(a.retired) - Number(b.retired));
}

export const findSystemName = (
  viewer: Viewer,
  id: string,
  db: Tx = database(),
): Promise<{ id: string; name: string } | null> =>
  db.sourceSystem.findFirst({
    where: { id, workspaceId: viewer.workspaceId },
    select: { id: true, name: true },
  });

export interface SystemRecord {
  id: string;
  name: string;
  kind: SystemKind;
  feeds: string;
  ownerId: string | null;
  integration: Integration;
  everyDays: number | null;
  quality: number | null;
  qualityNote: string;
  notes: string;
  version: number;
  createdAt: Date;
  retiredAt: Date | null;
}

const asRecord = ({
  workspaceId: _,
  createdById: __,
  kind,
  integration,
  ...row
}: SourceSystem): SystemRecord => ({
  ...row,
  kind: isSystemKind(kind) ? kind : "other",
  integration: isIntegration(integration) ? integration : "none",
});

export async function findSystem(
  viewer: Viewer,
  id: string,
  db: Tx = database(),
): Promise<SystemRecord | null> {
  const row = await db.sourceSystem.findFirst({ where: { id, workspaceId: viewer.workspaceId } });
  return row ? asRecord(row) : null;
}

export const hasNamesake = async (
  viewer: Viewer,
  name: string,
  ownId: string | null,
  db: Tx = database(),
): Promise<boolean> =>
  (await db.sourceSystem.count({
    where: {
      workspaceId: viewer.workspaceId,
      name: sameText(name),
      ...(ownId && { id: { not: ownId } }),
    },
  })) > 0;

export interface SystemLine extends SystemRecord {
  /** Null while nobody owns it. */
  owner: { name: string; active: boolean } | null;
  loads: SystemLoads;
  surveys: { id: string; name: string }[];
  keys: number;
}

const NOTHING: Omit<SystemLoads, "systemId"> = {
  lastLoadAt: null,
  lastBy: null,
  rows: 0,
  refused: 0,
  duplicate: 0,
  setAside: 0,
};

/** The register: every system with its owner and what really came of it; retired ones last. */
export async function listSystemLines(
  viewer: Viewer,
  now: Date,
  id: string | null = null,
): Promise<SystemLine[]> {
  const { workspaceId } = viewer;
  const since = new Date(now.getTime() - QUALITY_DAYS * 86_400_000);
  const [rows, loads, people] = await Promise.all([
    database().sourceSystem.findMany({
      where: { workspaceId, ...(id && { id }) },
      include: {
        surveys: { select: { id: true, name: true }, orderBy: { name: "asc" } },
        _count: { select: { tokens: { where: { revokedAt: null } } } },
      },
      orderBy: { name: "asc" },
    }),
    listSystemLoads(workspaceId, since, id),
    database().person.findMany({ where: { workspaceId }, select: { id: true, name: true, active: true } }),
  ]);
  const owners = new Map(people.map(({ id: personId, name, active }) => [personId, { name, active }]));
  return rows
    .map(({ surveys, _count, ...row }) => ({
      ...asRecord(row),
      owner: (row.ownerId && owners.get(row.ownerId)) || null,
      loads: loads.get(row.id) ?? { ...NOTHING, systemId: row.id },
      surveys,
      keys: _count.tokens,
    }))
    .sort((a, b) => Number(a.retiredAt !== null) - Number(b.retiredAt !== null));
}

/** Surveys to choose from, each with the system it bears now. */
export async function listSurveyChoices(
  viewer: Viewer,
): Promise<{ id: string; name: string; systemId: string | null }[]> {
  return database().survey.findMany({
    where: { workspaceId: viewer.workspaceId },
    select: { id: true, name: true, systemId: true },
    orderBy: { name: "asc" },
  });
}
