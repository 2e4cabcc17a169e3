import type { IndexWindow } from "~/domain/indices/index-window";
import type { Viewer } from "~/domain/viewer";
import type { ImpactFacts } from "~/domain/workspace/settings-impact";
import { type Day, daysBetween, isDay, monthOf } from "~/shared/calendar";
import { database } from "../database.server";

interface Counted {
  grain: string;
  tier: string;
  level: string;
  place: string;
  n: number;
}

/** Six small counts; none of them reads the answers themselves. */
export async function findImpactFacts(viewer: Viewer, window: IndexWindow, today: Day): Promise<ImpactFacts> {
  const { workspaceId } = viewer;
  const [from, to] = [monthOf(window.from), monthOf(window.to)];
  const db = database();
  const [counted, levels, managers, owners, silences] = await Promise.all([
    db.$queryRaw<Counted[]>`
      SELECT t."grain", t."tier", t."level",
        t."stage" || t."region" || t."channel" || t."accountId" AS "place", sum(t."n")::int AS "n"
      FROM "Tally" t
      JOIN "Question" q ON q."id" = t."questionId" JOIN "Survey" s ON s."id" = q."surveyId"
      WHERE t."workspaceId" = ${workspaceId} AND t."kind" = 'satisfaction' AND s."purpose" = 'transaction'
        AND t."grain" IN ('person', 'stage', 'region', 'channel', 'account') AND t."month" BETWEEN ${from} AND ${to}
      GROUP BY 1, 2, 3, 4`,
    db.$queryRaw<{ one: number; two: number; three: number; four: number; five: number }[]>`
      SELECT coalesce(sum(t."n1"), 0)::int AS "one", coalesce(sum(t."n2"), 0)::int AS "two",
        coalesce(sum(t."n3"), 0)::int AS "three", coalesce(sum(t."n4"), 0)::int AS "four",
        coalesce(sum(t."n5"), 0)::int AS "five"
      FROM "Tally" t
      JOIN "Question" q ON q."id" = t."questionId" JOIN "Survey" s ON s."id" = q."surveyId"
      WHERE t."workspaceId" = ${workspaceId} AND t."kind" = 'satisfaction' AND s."purpose" = 'transaction'
        AND t."grain" = 'all' AND t."block" = 0 AND t."month" BETWEEN ${from} AND ${to}`,
    db.$queryRaw<{ name: string; count: number }[]>`
      SELECT p."name", count(*)::int AS "count" FROM "KeyEnrolment" e JOIN "Person" p ON p."id" = e."managerId"
      WHERE e."workspaceId" = ${workspaceId} AND e."endedOn" IS NULL GROUP BY p."id", p."name" ORDER BY 2 DESC, 1`,
    db.$queryRaw<{ name: string; count: number }[]>`
      SELECT p."name", count(*)::int AS "count" FROM "Plan" o JOIN "Person" p ON p."id" = o."ownerId"
      WHERE o."workspaceId" = ${workspaceId} AND o."status" NOT IN ('closed', 'cancelled') AND p."openPlanLimit" IS NULL
      GROUP BY p."id", p."name" ORDER BY 2 DESC, 1`,
    db.$queryRaw<{ heard: string | null }[]>`
      SELECT (SELECT max(r."day") FROM "ContactLink" l
          JOIN "Contact" c ON c."id" = l."contactId" AND c."level" = 'DM'
          JOIN "Response" r ON r."contactId" = c."id" AND r."accountId" = a."id" AND r."shelf" = ''
          WHERE l."accountId" = a."id") AS "heard"
      FROM "Account" a WHERE a."workspaceId" = ${workspaceId} AND a."tier" = 'I' AND a."status" <> 'lost'`,
  ]);
  const [five] = levels;
  return {
    segments: segmentSizes(counted),
    accounts: counted.filter((row) => row.grain === "account" && row.place !== "").map((row) => row.n),
    managers,
    owners,
    levels: five ? { 1: five.one, 2: five.two, 3: five.three, 4: five.four, 5: five.five } : {},
    silences: silences.map(({ heard }) => (isDay(heard) ? daysBetween(heard, today) : null)),
  };
}

/** The segments the index page shows: tiers, levels, tier × level, stages, regions, channels. */
function segmentSizes(counted: readonly Counted[]): number[] {
  const sums = new Map<string, number>();
  const add = (key: string, n: number) => sums.set(key, (sums.get(key) ?? 0) + n);
  for (const row of counted) {
    if (row.grain === "person") {
      if (row.tier) add(`tier ${row.tier}`, row.n);
      if (row.level) add(`level ${row.level}`, row.n);
      if (row.tier && row.level) add(`${row.tier} ${row.level}`, row.n);
    } else if (row.grain !== "account" && row.place !== "") add(`${row.grain} ${row.place}`, row.n);
  }
  return [...sums.values()];
}
