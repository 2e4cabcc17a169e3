import { type ManagedAccount, readScorecard, type ScorecardReading } from "~/domain/accounts/scorecard";
import type { IndexWindow } from "~/domain/indices/index-window";
import type { Viewer } from "~/domain/viewer";
import { addDays, type Day } from "~/shared/calendar";
import { database } from "../database.server";
import { voicesOf } from "./account-voices.server";

export interface ManagerScorecardPage {
  managerId: string;
  manager: string;
  measures: string[];
  note: string;
  trainedOn: string | null;
  training: string;
  /** 0 while nothing is agreed. */
  version: number;
  reading: ScorecardReading;
  accounts: ManagedAccount[];
}

/** What one manager is judged by, and how their accounts stand; those that left within a year count for retention. */
export async function findScorecard(
  viewer: Viewer,
  managerId: string,
  window: IndexWindow,
  today: Day,
): Promise<ManagerScorecardPage | null> {
  const { workspaceId } = viewer;
  const db = database();
  const manager = await db.person.findFirst({
    where: { id: managerId, workspaceId },
    select: { id: true, name: true },
  });
  if (!manager) return null;
  const [card, accounts] = await Promise.all([
    db.managerScorecard.findFirst({ where: { workspaceId, managerId } }),
    db.$queryRaw<ManagedAccount[]>`
      WITH own AS (
        SELECT e."accountId", bool_or(e."endedOn" IS NULL) AS "current" FROM "KeyEnrolment" e
        WHERE e."workspaceId" = ${workspaceId} AND e."managerId" = ${managerId}
          AND (e."endedOn" IS NULL OR e."endedOn" >= ${addDays(today, -365)})
        GROUP BY 1)
      SELECT a."id" AS "accountId", a."name", a."status", a."revenueMinor", a."customerSince", a."perception",
        own."current", coalesce(said."n", 0) AS "answers", coalesce(said."points", 0) AS "points"
      FROM own JOIN "Account" a ON a."id" = own."accountId"
      LEFT JOIN (${voicesOf(workspaceId, window)}) said ON said."accountId" = a."id" AND said."level" = 'DM'
      ORDER BY a."name"`,
  ]);
  return {
    managerId,
    manager: manager.name,
    measures: card?.measures ?? [],
    note: card?.note ?? "",
    trainedOn: card?.trainedOn ?? null,
    training: card?.training ?? "",
    version: card?.version ?? 0,
    reading: readScorecard(accounts, today),
    accounts,
  };
}

/** What everyone with a scorecard is judged by; whoever has none is not in it. */
export async function listScorecardMeasures(viewer: Viewer): Promise<Map<string, string[]>> {
  const cards = await database().managerScorecard.findMany({
    where: { workspaceId: viewer.workspaceId },
    select: { managerId: true, measures: true },
  });
  return new Map(cards.map((card) => [card.managerId, card.measures]));
}
