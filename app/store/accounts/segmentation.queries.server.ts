import type { SegmentationFacts, SegmentationStatus } from "~/domain/accounts/segmentation";
import type { Viewer } from "~/domain/viewer";
import { database, type Tx } from "../database.server";

export interface SegmentationReviewRow {
  id: string;
  year: number;
  status: SegmentationStatus;
  version: number;
  whoQualifies: string;
  whatChanges: string;
  howMeasured: string;
  createdById: string;
  writtenById: string | null;
  approvedById: string | null;
  approvedAt: Date | null;
  writtenBy: string | null;
  approvedBy: string | null;
}

/** Every year's review, newest first; there is one a year, so they all fit. */
export async function listSegmentationReviews(viewer: Viewer): Promise<SegmentationReviewRow[]> {
  const rows = await database().segmentationReview.findMany({
    where: { workspaceId: viewer.workspaceId },
    orderBy: { year: "desc" },
    take: 100,
  });
  const ids = new Set(rows.flatMap((row) => [row.writtenById ?? row.createdById, row.approvedById ?? ""]));
  const people = await database().person.findMany({
    where: { workspaceId: viewer.workspaceId, id: { in: [...ids] } },
    select: { id: true, name: true },
  });
  const nameOf = new Map(people.map((person) => [person.id, person.name]));
  return rows.map(({ workspaceId: _, createdAt: __, ...row }) => ({
    ...row,
    status: row.status as SegmentationStatus,
    writtenBy: nameOf.get(row.writtenById ?? row.createdById) ?? null,
    approvedBy: row.approvedById === null ? null : (nameOf.get(row.approvedById) ?? null),
  }));
}

export async function findSegmentationReview(
  viewer: Viewer,
  year: number,
): Promise<SegmentationReviewRow | null> {
  return (await listSegmentationReviews(viewer)).find((review) => review.year === year) ?? null;
}

/** What the machine is asked with. */
export async function findSegmentationFacts(
  viewer: Viewer,
  year: number,
  db: Tx = database(),
): Promise<(SegmentationFacts & { id: string; version: number }) | null> {
  const row = await db.segmentationReview.findFirst({ where: { workspaceId: viewer.workspaceId, year } });
  return (
    row && {
      id: row.id,
      version: row.version,
      year,
      status: row.status as SegmentationStatus,
      whoQualifies: row.whoQualifies,
      whatChanges: row.whatChanges,
      howMeasured: row.howMeasured,
      writers: [row.createdById, row.writtenById],
      byId: viewer.personId,
    }
  );
}

export interface SegmentationGround {
  tiers: { tier: string | null; accounts: number; revenueMinor: bigint | null }[];
  /** Decisions on a tier in the year, and how many went against the rule. */
  changes: number;
  againstRule: number;
  keyAccounts: number;
}

/** What the writer looks at beside the questions. */
export async function findSegmentationGround(viewer: Viewer, year: number): Promise<SegmentationGround> {
  const { workspaceId } = viewer;
  const db = database();
  const [tiers, changes, keyAccounts] = await Promise.all([
    db.account.groupBy({
      by: ["tier"],
      where: { workspaceId, status: { not: "lost" } },
      _count: true,
      _sum: { revenueMinor: true },
      orderBy: { tier: "asc" },
    }),
    db.tierChange.findMany({
      where: {
        workspaceId,
        at: { gte: new Date(Date.UTC(year, 0, 1)), lt: new Date(Date.UTC(year + 1, 0, 1)) },
      },
      select: { to: true, proposed: true },
      take: 10_000,
    }),
    db.keyEnrolment.count({ where: { workspaceId, endedOn: null } }),
  ]);
  return {
    tiers: tiers.map((row) => ({
      tier: row.tier,
      accounts: row._count,
      revenueMinor: row._sum.revenueMinor,
    })),
    changes: changes.length,
    againstRule: changes.filter((change) => change.proposed !== null && change.proposed !== change.to).length,
    keyAccounts,
  };
}
