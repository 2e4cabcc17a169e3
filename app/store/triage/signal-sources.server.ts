import { caseCode, caseHref } from "~/domain/cases/case";
import { caseCount } from "~/domain/cases/case-range";
import { findingCode, findingHref } from "~/domain/findings/finding";
import { lastCompleteMonth } from "~/domain/indices/index-window";
import { type SegmentPoints, segmentSignals } from "~/domain/triage/segment-signals";
import type { FoundSignal } from "~/domain/triage/signal";
import type { Viewer } from "~/domain/viewer";
import { addDays, addMonthsTo, type Day, formatDay, toDay } from "~/shared/calendar";
import type { Tx } from "../database.server";

/** Of one kind no more are laid on the table: nobody decides on more in a week. The oldest come first. */
const MOST = 200;

/** Everything that should be looked at, one statement per kind, whatever there is. */
export async function listFoundSignals(db: Tx, viewer: Viewer, today: Day): Promise<FoundSignal[]> {
  const sources = [
    listCases,
    listOverdue,
    listFindings,
    listCoverage,
    listPerceptions,
    listPolicies,
    listSegments,
  ];
  const found: FoundSignal[] = [];
  // One after another: a transaction has one connection.
  for (const source of sources) found.push(...(await source(db, viewer.workspaceId, today)));
  return found;
}

interface OpenCaseRow {
  id: string | null;
  number: number | null;
  title: string;
  count: number;
  day: string;
  accounts: string;
}

/** Cases of tier I and key accounts one by one; the rest by the day they were opened, while nobody acknowledged them. */
async function listCases(db: Tx, workspaceId: string): Promise<FoundSignal[]> {
  const rows = await db.$queryRaw<OpenCaseRow[]>`
    (SELECT k.id, k.number, k.title, 1 AS count, k."openedOn" AS day, a.name AS accounts
      FROM "CustomerCase" k JOIN "Account" a ON a.id = k."accountId"
      WHERE k."workspaceId" = ${workspaceId} AND k.status IN ('new', 'acknowledged', 'inProgress')
        AND (a.tier = 'I' OR a."keyAccount") ORDER BY k."openedOn", k.number LIMIT ${MOST})
    UNION ALL
    (SELECT NULL, NULL, '', count(*)::int, k."openedOn", string_agg(DISTINCT a.name, ', ' ORDER BY a.name)
      FROM "CustomerCase" k LEFT JOIN "Account" a ON a.id = k."accountId"
      WHERE k."workspaceId" = ${workspaceId} AND k.status = 'new'
        AND coalesce(a.tier, '') <> 'I' AND NOT coalesce(a."keyAccount", false)
      GROUP BY k."openedOn" ORDER BY k."openedOn" LIMIT ${MOST})`;
  return rows.map((row) =>
    row.id !== null && row.number !== null
      ? {
          key: `case:${row.id}`,
          kind: "case",
          title: `${caseCode(row.number)}: ${row.title}`,
          detail: `${row.accounts} is waiting for an answer.`,
          href: caseHref(row.number),
          arisenOn: toDay(row.day),
        }
      : {
          key: `cases:${row.day}`,
          kind: "case",
          title: `${caseCount(row.count)} of ${formatDay(toDay(row.day), "en", "short")} nobody has acknowledged`,
          detail: shorten(row.accounts ?? "No account is known."),
          href: "/cases?state=new",
          arisenOn: toDay(row.day),
        },
  );
}

async function listOverdue(db: Tx, workspaceId: string, today: Day): Promise<FoundSignal[]> {
  const rows = await db.$queryRaw<
    { day: string; count: number; numbers: number[]; accounts: string | null }[]
  >`
    SELECT due AS day, count(*)::int AS count, (array_agg(number ORDER BY number))[1:5] AS numbers,
      string_agg(DISTINCT account, ', ' ORDER BY account) AS accounts
    FROM (SELECT k.number, a.name AS account, CASE k.status WHEN 'new' THEN k."acknowledgeBy" ELSE k."resolveBy" END AS due
      FROM "CustomerCase" k LEFT JOIN "Account" a ON a.id = k."accountId"
      WHERE k."workspaceId" = ${workspaceId} AND k.status IN ('new', 'acknowledged', 'inProgress')) d
    WHERE due < ${today} GROUP BY due ORDER BY due LIMIT ${MOST}`;
  return rows.map((row) => {
    const [first] = row.numbers;
    const alone = row.count === 1 && first !== undefined;
    const day = toDay(row.day);
    return {
      key: `overdue:${day}`,
      kind: "overdueCase",
      title: `${alone ? `${caseCode(first)} was` : `${caseCount(row.count)} were`} due on ${formatDay(day, "en", "short")}`,
      detail: shorten(row.accounts ?? "No account is known."),
      href: alone ? caseHref(first) : "/cases?overdue=1",
      arisenOn: addDays(day, 1),
    };
  });
}

async function listFindings(db: Tx, workspaceId: string): Promise<FoundSignal[]> {
  const rows = await db.$queryRaw<
    { id: string; number: number; title: string; severity: number | null; day: string }[]
  >`
    SELECT f.id, f.number, f.title, f.severity, to_char(f."createdAt" AT TIME ZONE w."timeZone", 'YYYY-MM-DD') AS day
    FROM "Finding" f JOIN "Workspace" w ON w.id = f."workspaceId"
    WHERE f."workspaceId" = ${workspaceId} AND f.status IN ('logged', 'reopened')
    ORDER BY f."createdAt", f.number LIMIT ${MOST}`;
  return rows.map((row) => ({
    key: `finding:${row.id}`,
    kind: "finding",
    title: `${findingCode(row.number)}: ${row.title}`,
    detail:
      row.severity === null
        ? "Not judged and not triaged yet."
        : `Severity ${row.severity} of 4, not triaged yet.`,
    href: findingHref(row.number),
    arisenOn: toDay(row.day),
  }));
}

/** Tier I accounts whose decision makers have been silent for as many days as the workspace says. */
async function listCoverage(db: Tx, workspaceId: string, today: Day): Promise<FoundSignal[]> {
  const { silentDays } = await db.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { silentDays: true },
  });
  const rows = await db.$queryRaw<{ id: string; name: string; people: number; heard: string | null }[]>`
    SELECT a.id, a.name, count(DISTINCT c.id)::int AS people, max(r.day) AS heard
    FROM "Account" a
    LEFT JOIN "ContactLink" l ON l."accountId" = a.id
    LEFT JOIN "Contact" c ON c.id = l."contactId" AND c.level = 'DM'
    LEFT JOIN "Response" r ON r."contactId" = c.id AND r."accountId" = a.id AND r.shelf = ''
    WHERE a."workspaceId" = ${workspaceId} AND a.tier = 'I' AND a.status <> 'lost'
    GROUP BY a.id, a.name HAVING coalesce(max(r.day), '') < ${addDays(today, -silentDays)}
    ORDER BY max(r.day) NULLS FIRST, a.name LIMIT ${MOST}`;
  return rows.map((row) => ({
    key: `coverage:${row.id}:${row.heard ?? "never"}`,
    kind: "coverage",
    title: `${row.name}: no decision maker’s voice in ${silentDays} days`,
    detail:
      row.people === 0
        ? "No decision maker is known there."
        : row.heard === null
          ? "None of its decision makers ever answered."
          : `The last answer is of ${formatDay(toDay(row.heard), "en")}.`,
    href: `/answers?account=${row.id}&level=DM`,
    arisenOn: row.heard === null ? today : addDays(toDay(row.heard), silentDays + 1),
  }));
}

/** Accounts whose latest reading says that we are a mere vendor to them. */
async function listPerceptions(db: Tx, workspaceId: string): Promise<FoundSignal[]> {
  const rows = await db.$queryRaw<
    { id: string; accountId: string; name: string; day: string; evidence: string }[]
  >`
    SELECT * FROM (
      SELECT DISTINCT ON (p."accountId") p.id, p."accountId", a.name, p.day, p.perception, p.evidence
      FROM "PerceptionReading" p JOIN "Account" a ON a.id = p."accountId" AND a.status <> 'lost'
      WHERE p."workspaceId" = ${workspaceId} AND p."withdrawnAt" IS NULL
      ORDER BY p."accountId", p.day DESC, p."createdAt" DESC) l
    WHERE perception = 'vendor' ORDER BY day, name LIMIT ${MOST}`;
  return rows.map((row) => ({
    key: `perception:${row.id}`,
    kind: "perception",
    title: `${row.name} sees us as a vendor`,
    detail: shorten(row.evidence) || "That is how its latest answer puts it.",
    href: `/key-accounts/${row.accountId}`,
    arisenOn: toDay(row.day),
  }));
}

/** Policies of which somebody said that no customer would feel good about them. */
async function listPolicies(db: Tx, workspaceId: string): Promise<FoundSignal[]> {
  const rows = await db.$queryRaw<{ id: string; name: string; why: string; day: string }[]>`
    SELECT p.id, p.name, p.why, coalesce(p."reviewedOn", to_char(p."createdAt" AT TIME ZONE w."timeZone", 'YYYY-MM-DD')) AS day
    FROM "Policy" p JOIN "Workspace" w ON w.id = p."workspaceId"
    WHERE p."workspaceId" = ${workspaceId} AND p."feelsGood" = false AND p."retiredAt" IS NULL
    ORDER BY 4, p.name LIMIT ${MOST}`;
  return rows.map((row) => ({
    key: `policy:${row.id}:${row.day}`,
    kind: "policy",
    title: `No customer would feel good about “${row.name}”`,
    detail: shorten(row.why) || "Change it, or say why it must stay.",
    href: `/policies/${row.id}`,
    arisenOn: toDay(row.day),
  }));
}

/** By tier, by level, by both, by stage and by region: the cuts of the index page, from the monthly tallies. */
async function listSegments(db: Tx, workspaceId: string, today: Day): Promise<FoundSignal[]> {
  const last = lastCompleteMonth(today);
  const [from, before] = [addMonthsTo(last, -2), addMonthsTo(last, -3)];
  const { statusFloor } = await db.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { statusFloor: true },
  });
  const rows = await db.$queryRaw<SegmentPoints[]>`
    WITH t AS (
      SELECT t.grain, t.month, t.tier, t.level, t.stage, t.region, (t.n1 + t.n2 + t.n3 + t.n4 + t.n5) AS n,
        (t.n1 + 2 * t.n2 + 3 * t.n3 + 4 * t.n4 + 5 * t.n5) AS points
      FROM "Tally" t JOIN "Question" q ON q.id = t."questionId" JOIN "Survey" s ON s.id = q."surveyId"
      WHERE t."workspaceId" = ${workspaceId} AND t.grain IN ('person', 'stage', 'region') AND t.kind = 'satisfaction'
        AND t.block = 0 AND t.month BETWEEN ${before} AND ${last} AND s.purpose <> 'relationship'),
    g AS (
      SELECT CASE WHEN t.grain = 'person' AND cut.by_tier THEN nullif(t.tier, '') END AS tier,
        CASE WHEN t.grain = 'person' AND cut.by_level THEN nullif(t.level, '') END AS level,
        CASE WHEN t.grain = 'stage' THEN nullif(t.stage, '') END AS stage,
        CASE WHEN t.grain = 'region' THEN nullif(t.region, '') END AS region, t.month, t.n, t.points
      FROM t JOIN (VALUES ('person', true, false), ('person', false, true), ('person', true, true),
          ('stage', false, false), ('region', false, false)) AS cut(grain, by_tier, by_level) ON cut.grain = t.grain
        AND (NOT cut.by_tier OR t.tier <> '') AND (NOT cut.by_level OR t.level <> ''))
    SELECT tier, level, stage, region,
      coalesce(sum(n) FILTER (WHERE month >= ${from}), 0)::int AS n,
      coalesce(sum(points) FILTER (WHERE month >= ${from}), 0)::int AS points,
      count(DISTINCT month) FILTER (WHERE month >= ${from} AND n > 0)::int AS months,
      coalesce(sum(n) FILTER (WHERE month < ${last}), 0)::int AS "nBefore",
      coalesce(sum(points) FILTER (WHERE month < ${last}), 0)::int AS "pointsBefore"
    FROM g WHERE coalesce(tier, level, stage, region) IS NOT NULL
    GROUP BY tier, level, stage, region`;
  return segmentSignals(rows, last, statusFloor, today).slice(0, MOST);
}

const shorten = (text: string): string => (text.length > 200 ? `${text.slice(0, 199)}…` : text);
