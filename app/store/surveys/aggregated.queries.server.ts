import type { AggregatedKind, Claim, PerLevel } from "~/domain/surveys/aggregated";
import type { Viewer } from "~/domain/viewer";
import type { AggregatedFigure, Survey } from "~/generated/prisma/client";
import { database, type Tx } from "../database.server";

export interface AggregatedRecord {
  id: string;
  surveyId: string;
  surveyName: string;
  kind: AggregatedKind;
  month: string;
  source: string;
  claim: Claim;
  withdrawnAt: Date | null;
  by: string;
  createdAt: Date;
}

const asRecord = (
  row: AggregatedFigure & { survey: Survey },
  nameOf: Map<string, string>,
): AggregatedRecord => ({
  id: row.id,
  surveyId: row.surveyId,
  surveyName: row.survey.name,
  kind: row.kind as AggregatedKind,
  month: row.month,
  source: row.source,
  claim: {
    counts: { 5: row.count5, 4: row.count4, 3: row.count3, 2: row.count2, 1: row.count1 },
    subtotals: row.claimedSubtotals as unknown as PerLevel<number | null>,
    total: row.claimedTotal,
    n: row.claimedN,
    result: row.claimedResult,
  },
  withdrawnAt: row.withdrawnAt,
  by: nameOf.get(row.createdById) ?? "Capstan",
  createdAt: row.createdAt,
});

const namesOf = async (viewer: Viewer, ids: string[], db: Tx): Promise<Map<string, string>> => {
  const people = await db.person.findMany({
    where: { workspaceId: viewer.workspaceId, id: { in: ids } },
    select: { id: true, name: true },
  });
  return new Map(people.map((person) => [person.id, person.name]));
};

export async function listAggregated(
  viewer: Viewer,
  options: { surveyId?: string } = {},
): Promise<AggregatedRecord[]> {
  const rows = await database().aggregatedFigure.findMany({
    where: { workspaceId: viewer.workspaceId, ...(options.surveyId && { surveyId: options.surveyId }) },
    include: { survey: true },
    orderBy: [{ month: "desc" }, { createdAt: "desc" }],
    take: 500,
  });
  const names = await namesOf(
    viewer,
    rows.map((row) => row.createdById),
    database(),
  );
  return rows.map((row) => asRecord(row, names));
}

export async function findAggregated(
  viewer: Viewer,
  id: string,
  db: Tx = database(),
): Promise<AggregatedRecord | null> {
  const row = await db.aggregatedFigure.findFirst({
    where: { id, workspaceId: viewer.workspaceId },
    include: { survey: true },
  });
  return row ? asRecord(row, await namesOf(viewer, [row.createdById], db)) : null;
}

/** The figure that stands for a survey's month and kind. */
export const findStandingFigure = (
  viewer: Viewer,
  of: { surveyId: string; kind: string; month: string },
  db: Tx = database(),
): Promise<{ id: string } | null> =>
  db.aggregatedFigure.findFirst({
    where: { workspaceId: viewer.workspaceId, ...of, withdrawnAt: null },
    select: { id: true },
  });
