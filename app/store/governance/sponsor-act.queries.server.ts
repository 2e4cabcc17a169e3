import { hrefOfRecord } from "~/domain/activity/activity-line";
import {
  ENGAGED_DAYS,
  engagementOf,
  type LastAct,
  PRODUCT_ACTS,
  SPONSOR_ACT_LABELS,
  type SponsorActKind,
} from "~/domain/governance/sponsor-act";
import { planCode } from "~/domain/plans/plan";
import type { Viewer } from "~/domain/viewer";
import { Prisma } from "~/generated/prisma/client";
import { addDays, type Day, dayIn } from "~/shared/calendar";
import { database } from "../database.server";
import { findTimeZone } from "../surveys/time-zone.queries.server";

/** One line of the log, typed or seen by the product itself. */
export interface EngagementLine {
  id: string;
  /** "typed": somebody wrote it down; "product": Capstan was there. */
  from: "typed" | "product";
  personId: string;
  personName: string;
  day: Day;
  kind: SponsorActKind;
  accountId: string | null;
  accountName: string | null;
  words: string;
  /** Where the product's own act was done. */
  href: string | null;
  /** Who wrote it down, where it was not the person themselves. */
  writtenBy: string | null;
  withdrawn: boolean;
}

export interface EngagementAsk {
  person?: string;
  kind?: string;
  from?: string;
  /** The place after which the page begins: "2026-08-14_<id>". */
  cursor?: string;
  take?: number;
}

const PAGE = 50;

interface RawLine {
  id: string;
  origin: "typed" | "product";
  personId: string;
  day: string;
  pair: string;
  accountId: string | null;
  words: string;
  noun: string | null;
  recordId: string | null;
  planId: string | null;
  writtenById: string | null;
  withdrawn: boolean;
}

const PAIRS = Object.keys(PRODUCT_ACTS);
const pairsOf = (kind: SponsorActKind) => PAIRS.filter((pair) => PRODUCT_ACTS[pair] === kind);

/** Whose acts are asked about: executives, the champion, and sponsors of plans that are not over. */
const sponsors = (workspaceId: string) => Prisma.sql`
  SELECT "id" FROM "Person" WHERE "workspaceId" = ${workspaceId} AND ("role" = 'executive' OR "champion")
  UNION
  SELECT "sponsorId" FROM "Plan" WHERE "workspaceId" = ${workspaceId} AND "sponsorId" IS NOT NULL
    AND "status" NOT IN ('closed', 'cancelled')`;

/** Typed acts and the product's own, in one list, newest first. */
export async function listEngagement(
  viewer: Viewer,
  ask: EngagementAsk,
): Promise<{ lines: EngagementLine[]; next: string | null }> {
  const { workspaceId } = viewer;
  const timeZone = await findTimeZone(workspaceId);
  const take = Math.min(Math.max(1, ask.take ?? PAGE), 500);
  const kind = ask.kind && ask.kind in SPONSOR_ACT_LABELS ? (ask.kind as SponsorActKind) : null;
  const pairs = kind ? pairsOf(kind) : PAIRS;
  const after = /^(\d{4}-\d{2}-\d{2})_(\w{1,40})$/.exec(ask.cursor ?? "");
  const rows = await database().$queryRaw<RawLine[]>`
    SELECT * FROM (
      SELECT a."id", 'typed' AS "origin", a."personId", a."day", a."kind" AS "pair", a."accountId", a."note" AS "words",
        NULL AS "noun", NULL AS "recordId", NULL AS "planId", a."createdById" AS "writtenById",
        a."withdrawnAt" IS NOT NULL AS "withdrawn"
      FROM "SponsorAct" a
      WHERE a."workspaceId" = ${workspaceId} AND ${ask.from ?? ""} <> 'product'
        AND (${kind}::text IS NULL OR a."kind" = ${kind})
      UNION ALL
      SELECT l."id", 'product', l."actorId", to_char(l."at" AT TIME ZONE ${timeZone}, 'YYYY-MM-DD'), l."noun" || ':' || l."verb",
        NULL, l."summary", l."noun", l."recordId", l."planId", NULL, false
      FROM "Activity" l
      WHERE l."workspaceId" = ${workspaceId} AND ${ask.from ?? ""} <> 'typed'
        AND l."noun" || ':' || l."verb" = ANY(${pairs})
        AND l."actorId" IN (${sponsors(workspaceId)})
    ) acts
    WHERE (${ask.person ?? null}::text IS NULL OR acts."personId" = ${ask.person ?? null})
      AND (${after?.[1] ?? null}::text IS NULL OR acts."day" < ${after?.[1] ?? null}
        OR (acts."day" = ${after?.[1] ?? null} AND acts."id" < ${after?.[2] ?? ""}))
    ORDER BY acts."day" DESC, acts."id" DESC LIMIT ${take + 1}`;
  const lines = await withNames(viewer, rows.slice(0, take));
  const last = lines.at(-1);
  return { lines, next: rows.length > take && last ? `${last.day}_${last.id}` : null };
}

/** Page by page, for the file. */
export async function* everyEngagement(viewer: Viewer, ask: EngagementAsk): AsyncGenerator<EngagementLine> {
  let cursor: string | undefined;
  do {
    const page = await listEngagement(viewer, { ...ask, cursor, take: 500 });
    yield* page.lines;
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
}

async function withNames(viewer: Viewer, rows: readonly RawLine[]): Promise<EngagementLine[]> {
  const { workspaceId } = viewer;
  const db = database();
  const personIds = rows.flatMap((row) => [row.personId, ...(row.writtenById ? [row.writtenById] : [])]);
  const planIds = rows.flatMap((row) => row.planId ?? []);
  const [people, accounts, plans] = await Promise.all([
    db.person.findMany({ where: { workspaceId, id: { in: personIds } }, select: { id: true, name: true } }),
    db.account.findMany({
      where: { workspaceId, id: { in: rows.flatMap((row) => row.accountId ?? []) } },
      select: { id: true, name: true },
    }),
    db.plan.findMany({
      where: { workspaceId, id: { in: planIds } },
      select: { id: true, number: true, suffix: true },
    }),
  ]);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const accountNames = new Map(accounts.map(({ id, name }) => [id, name]));
  const codes = new Map(plans.map((plan) => [plan.id, planCode(plan.number, plan.suffix)]));
  return rows.map((row) => ({
    id: row.id,
    from: row.origin,
    personId: row.personId,
    personName: names.get(row.personId) ?? "Somebody",
    day: row.day as Day,
    kind: row.origin === "typed" ? (row.pair as SponsorActKind) : (PRODUCT_ACTS[row.pair] ?? "decision"),
    accountId: row.accountId,
    accountName: row.accountId ? (accountNames.get(row.accountId) ?? null) : null,
    words: row.words,
    href:
      row.noun && row.recordId
        ? hrefOfRecord(row.noun, row.recordId, codes.get(row.planId ?? "") ?? null)
        : null,
    writtenBy:
      row.writtenById && row.writtenById !== row.personId ? (names.get(row.writtenById) ?? "Somebody") : null,
    withdrawn: row.withdrawn,
  }));
}

/** Everybody whose engagement counts, with what they did last: executives, the champion, sponsors of open plans. */
export async function findLastActs(viewer: Viewer, now: Date): Promise<LastAct[]> {
  const { workspaceId } = viewer;
  const timeZone = await findTimeZone(workspaceId);
  const today = dayIn(now, timeZone);
  const since = addDays(today, -ENGAGED_DAYS);
  const rows = await database().$queryRaw<
    {
      id: string;
      name: string;
      jobTitle: string;
      role: string;
      champion: boolean;
      lastOn: string | null;
      lastWords: string | null;
      lastKind: string | null;
      recent: number;
    }[]
  >`
    WITH who AS (${sponsors(workspaceId)}),
    acts AS (
      SELECT "personId", "day", "kind", "note" AS "words", "id" FROM "SponsorAct"
        WHERE "workspaceId" = ${workspaceId} AND "withdrawnAt" IS NULL AND "personId" IN (SELECT "id" FROM who)
      UNION ALL
      SELECT "actorId", to_char("at" AT TIME ZONE ${timeZone}, 'YYYY-MM-DD'), "noun" || ':' || "verb", "summary", "id" FROM "Activity"
        WHERE "workspaceId" = ${workspaceId} AND "noun" || ':' || "verb" = ANY(${PAIRS}) AND "actorId" IN (SELECT "id" FROM who)
    )
    SELECT p."id", p."name", p."jobTitle", p."role", p."champion", l."day" AS "lastOn", l."words" AS "lastWords", l."kind" AS "lastKind",
      (SELECT count(*)::int FROM acts r WHERE r."personId" = p."id" AND r."day" > ${since}) AS "recent"
    FROM "Person" p JOIN who ON who."id" = p."id"
    LEFT JOIN LATERAL (SELECT * FROM acts a WHERE a."personId" = p."id" ORDER BY a."day" DESC, a."id" DESC LIMIT 1) l ON true
    WHERE p."workspaceId" = ${workspaceId} AND p."active"
    ORDER BY (p."role" = 'executive') DESC, l."day" ASC NULLS FIRST, p."name"`;
  return rows.map((row) => {
    const lastOn = row.lastOn as Day | null;
    return {
      personId: row.id,
      name: row.name,
      jobTitle: row.jobTitle,
      role: row.role,
      champion: row.champion,
      lastOn,
      lastWords: wordsOf(row.lastKind, row.lastWords),
      reading: engagementOf(lastOn, today),
      recent: row.recent,
    };
  });
}

function wordsOf(kind: string | null, text: string | null): string {
  if (kind === null) return "";
  const label = SPONSOR_ACT_LABELS[(PRODUCT_ACTS[kind] ?? kind) as SponsorActKind] ?? "";
  return kind in PRODUCT_ACTS ? (text ?? "") : label;
}

/** One typed act, for its withdrawal. */
export const findSponsorAct = (viewer: Viewer, id: string) =>
  database().sponsorAct.findFirst({ where: { id, workspaceId: viewer.workspaceId } });
