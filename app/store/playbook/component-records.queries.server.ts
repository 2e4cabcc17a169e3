import type { ComponentRecordView } from "~/domain/playbook/component-record";
import { type ComponentTrouble, componentTroubles, shownLevel } from "~/domain/playbook/component-record";
import { type MaturityReading, maturityOf } from "~/domain/playbook/maturity";
import { COMPONENT_SLUGS, type ComponentSlug } from "~/domain/playbook/playbook";
import type { Viewer } from "~/domain/viewer";
import { type Day, dayIn } from "~/shared/calendar";
import { database, type Tx } from "../database.server";
import { readMaturityCounts } from "./maturity-counts.queries.server";

export interface ComponentStanding {
  record: ComponentRecordView;
  derived: MaturityReading;
  /** A person's own level where there is one, else the derived; null: nobody can say yet. */
  level: number | null;
  troubles: ComponentTrouble[];
}

/** All twelve, with the same three questions however many have a record. */
export async function listComponentStandings(
  viewer: Viewer,
  now: Date,
): Promise<Record<ComponentSlug, ComponentStanding>> {
  const { workspaceId } = viewer;
  const workspace = await database().workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { timeZone: true, createdAt: true },
  });
  const today = dayIn(now, workspace.timeZone);
  const since = dayIn(workspace.createdAt, workspace.timeZone);
  const [records, counts] = await Promise.all([
    listComponentRecords(viewer),
    readMaturityCounts(viewer, today),
  ]);
  return Object.fromEntries(
    records.map((record) => {
      const derived = maturityOf(record.slug, counts);
      const troubles = componentTroubles(record, since, today);
      return [record.slug, { record, derived, troubles, level: shownLevel(record, derived) }];
    }),
  ) as Record<ComponentSlug, ComponentStanding>;
}

export const findComponentStanding = async (
  viewer: Viewer,
  slug: ComponentSlug,
  now: Date,
): Promise<ComponentStanding> => (await listComponentStandings(viewer, now))[slug];

/** What people said of each component; an empty record where nobody has yet. */
export async function listComponentRecords(
  viewer: Viewer,
  db: Tx = database(),
): Promise<ComponentRecordView[]> {
  const { workspaceId } = viewer;
  const rows = await db.componentRecord.findMany({ where: { workspaceId } });
  const people = await db.person.findMany({
    where: {
      workspaceId,
      id: { in: rows.flatMap((row) => [row.leadId, row.reviewedById]).filter((id) => id !== null) },
    },
    select: { id: true, name: true, active: true },
  });
  const known = new Map(people.map((person) => [person.id, person]));
  return COMPONENT_SLUGS.map((slug) => {
    const row = rows.find((each) => each.slug === slug);
    const lead = row?.leadId ? known.get(row.leadId) : undefined;
    return {
      slug,
      version: row?.version ?? 0,
      leadId: row?.leadId ?? null,
      leadName: lead?.name ?? null,
      leadActive: lead?.active ?? false,
      statedLevel: row?.level ?? null,
      levelReason: row?.levelReason ?? "",
      nextStep: row?.nextStep ?? "",
      reviewedOn: (row?.reviewedOn ?? null) as Day | null,
      reviewedBy: row?.reviewedById ? (known.get(row.reviewedById)?.name ?? "Somebody") : null,
    };
  });
}

/** The row's id and version, for a change. */
export const findComponentRow = (viewer: Viewer, slug: ComponentSlug, db: Tx = database()) =>
  db.componentRecord.findFirst({
    where: { workspaceId: viewer.workspaceId, slug },
    select: { id: true, version: true },
  });
