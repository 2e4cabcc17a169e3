import type { Rhythm } from "~/domain/governance/cadence";
import type { CadenceFacts } from "~/domain/governance/cadence-view";
import type { Viewer } from "~/domain/viewer";
import type { Prisma } from "~/generated/prisma/client";
import { type Day, dayIn } from "~/shared/calendar";
import { database } from "../database.server";

export interface CadenceEntryView extends CadenceFacts {
  id: string;
  workspaceId: string;
  title: string;
  purpose: string;
  rhythm: Rhythm;
  ownerId: string | null;
  ownerName: string | null;
  ownerActive: boolean;
  href: string;
  version: number;
  createdBy: string;
}

/** Records of the last years are enough for counts and pages; a week has one at most. */
const HELD_SHOWN = 300;

export async function listCadence(
  viewer: Viewer,
  timeZone: string,
  { ended = false } = {},
): Promise<CadenceEntryView[]> {
  const rows = await database().cadenceEntry.findMany({
    where: { workspaceId: viewer.workspaceId, ...(ended ? {} : { endedAt: null }) },
    orderBy: [{ endedAt: "asc" }, { title: "asc" }, { id: "asc" }],
    include: { held: { orderBy: { day: "desc" }, take: HELD_SHOWN } },
    take: 200,
  });
  return withNames(viewer, rows, timeZone);
}

export async function findCadence(
  viewer: Viewer,
  id: string,
  timeZone: string,
): Promise<CadenceEntryView | null> {
  const row = await database().cadenceEntry.findFirst({
    where: { id, workspaceId: viewer.workspaceId },
    include: { held: { orderBy: { day: "desc" }, take: HELD_SHOWN } },
  });
  return row ? ((await withNames(viewer, [row], timeZone))[0] ?? null) : null;
}

type Row = Prisma.CadenceEntryModel & { held: Prisma.CadenceHeldModel[] };

async function withNames(
  viewer: Viewer,
  rows: readonly Row[],
  timeZone: string,
): Promise<CadenceEntryView[]> {
  const ids = rows.flatMap((row) => [
    row.createdById,
    ...(row.ownerId ? [row.ownerId] : []),
    ...row.held.map((held) => held.byId),
  ]);
  const people = await database().person.findMany({
    where: { workspaceId: viewer.workspaceId, id: { in: [...new Set(ids)] } },
    select: { id: true, name: true, active: true },
  });
  const known = new Map(people.map((person) => [person.id, person]));
  const nameOf = (id: string) => known.get(id)?.name ?? "Somebody";
  return rows.map((row) => ({
    id: row.id,
    workspaceId: row.workspaceId,
    title: row.title,
    purpose: row.purpose,
    rhythm: row.rhythm as Rhythm,
    firstOn: row.firstOn as Day,
    ownerId: row.ownerId,
    ownerName: row.ownerId ? nameOf(row.ownerId) : null,
    ownerActive: row.ownerId ? (known.get(row.ownerId)?.active ?? false) : false,
    href: row.href,
    version: row.version,
    createdBy: nameOf(row.createdById),
    endedOn: row.endedAt ? dayIn(row.endedAt, timeZone) : null,
    held: row.held.map((held) => ({
      day: held.day as Day,
      outcome: held.outcome === "missed" ? ("missed" as const) : ("held" as const),
      heldOn: held.heldOn as Day,
      note: held.note,
      by: nameOf(held.byId),
    })),
  }));
}
