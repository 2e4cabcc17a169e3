import { type PolicyComplaints, type PolicyState, policyState, wordsOf } from "~/domain/policies/policy";
import type { Viewer } from "~/domain/viewer";
import { addMonths, type Day } from "~/shared/calendar";
import { database, type Tx } from "../database.server";

export interface PolicyView {
  id: string;
  name: string;
  text: string;
  ownerId: string | null;
  owner: string | null;
  feelsGood: boolean | null;
  why: string;
  controls: string;
  words: string;
  reviewedOn: Day | null;
  nextReviewOn: Day | null;
  retired: boolean;
  state: PolicyState;
  version: number;
}

const LONGEST_LIST = 500;
const STATE_ORDER: Record<PolicyState, number> = { bad: 0, unanswered: 1, due: 2, good: 3, retired: 4 };

/** The register, what needs somebody first. */
export async function listPolicies(viewer: Viewer, today: Day): Promise<PolicyView[]> {
  const rows = await database().policy.findMany({
    where: { workspaceId: viewer.workspaceId },
    orderBy: { name: "asc" },
    take: LONGEST_LIST,
  });
  const owners = await namesOf(
    viewer,
    rows.map((row) => row.ownerId),
  );
  return rows
    .map((row) => viewOf(row, owners, today))
    .toSorted((a, b) => STATE_ORDER[a.state] - STATE_ORDER[b.state]);
}

export async function findPolicy(
  viewer: Viewer,
  id: string,
  today: Day,
  db: Tx = database(),
): Promise<PolicyView | null> {
  const row = await db.policy.findFirst({ where: { workspaceId: viewer.workspaceId, id } });
  return row ? viewOf(row, await namesOf(viewer, [row.ownerId], db), today) : null;
}

async function namesOf(
  viewer: Viewer,
  ids: (string | null)[],
  db: Tx = database(),
): Promise<Map<string, string>> {
  const people = await db.person.findMany({
    where: { workspaceId: viewer.workspaceId, id: { in: ids.flatMap((id) => id ?? []) } },
    select: { id: true, name: true },
  });
  return new Map(people.map((person) => [person.id, person.name]));
}

type Row = NonNullable<Awaited<ReturnType<Tx["policy"]["findFirst"]>>>;

function viewOf(row: Row, owners: Map<string, string>, today: Day): PolicyView {
  const nextReviewOn = row.nextReviewOn as Day | null;
  const retired = row.retiredAt !== null;
  return {
    id: row.id,
    name: row.name,
    text: row.text,
    ownerId: row.ownerId,
    owner: row.ownerId ? (owners.get(row.ownerId) ?? null) : null,
    feelsGood: row.feelsGood,
    why: row.why,
    controls: row.controls,
    words: row.words,
    reviewedOn: row.reviewedOn as Day | null,
    nextReviewOn,
    retired,
    state: policyState({ feelsGood: row.feelsGood, nextReviewOn, retired }, today),
    version: row.version,
  };
}

const QUOTES = 8;

/** How customers speak of a policy in the last twelve months, and how satisfied those are who do. */
export async function findComplaints(
  viewer: Viewer,
  words: string,
  today: Day,
): Promise<PolicyComplaints | null> {
  const patterns = wordsOf(words).map((word) => `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`);
  if (patterns.length === 0) return null;
  const since = addMonths(today, -12);
  const wanted = JSON.stringify(patterns);
  const db = database();
  const [counted, quotes] = await Promise.all([
    db.$queryRaw<{ speaks: boolean; responses: number; n: number; points: number }[]>`
      SELECT s."speaks", count(*)::int AS "responses", count(s."value")::int AS "n", coalesce(sum(s."value"), 0)::int AS "points"
      FROM (
        SELECT t."responseId", bool_or(t."text" ILIKE ANY (SELECT jsonb_array_elements_text(${wanted}::jsonb))) AS "speaks",
               (SELECT max(v."value") FROM "Answer" v
                 WHERE v."responseId" = t."responseId" AND v."kind" = 'satisfaction' AND v."shelf" = '') AS "value"
        FROM "Answer" t
        WHERE t."workspaceId" = ${viewer.workspaceId} AND t."shelf" = '' AND t."kind" = 'verbatim'
          AND t."day" >= ${since} AND coalesce(t."text", '') <> ''
        GROUP BY t."responseId"
      ) s GROUP BY s."speaks"`,
    db.$queryRaw<{ responseId: string; day: string; text: string; who: string }[]>`
      SELECT t."responseId", t."day", t."text",
             concat_ws(', ', CASE WHEN c."consent" THEN c."name" END, c."level", 'tier ' || a."tier") AS "who"
      FROM "Answer" t
      JOIN "Response" r ON r."id" = t."responseId"
      LEFT JOIN "Account" a ON a."id" = r."accountId"
      LEFT JOIN "Contact" c ON c."id" = r."contactId"
      WHERE t."workspaceId" = ${viewer.workspaceId} AND t."shelf" = '' AND t."kind" = 'verbatim' AND t."day" >= ${since}
        AND t."text" ILIKE ANY (SELECT jsonb_array_elements_text(${wanted}::jsonb))
      ORDER BY t."day" DESC, t."id" DESC LIMIT ${QUOTES}`,
  ]);
  const of = (speaks: boolean) => counted.find((row) => row.speaks === speaks);
  const size = (row: (typeof counted)[number] | undefined) => ({ n: row?.n ?? 0, points: row?.points ?? 0 });
  return {
    mentions: of(true)?.responses ?? 0,
    mentioning: size(of(true)),
    others: size(of(false)),
    quotes: quotes.map((quote) => ({ ...quote, day: quote.day as Day })),
  };
}
