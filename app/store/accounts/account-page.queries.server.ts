import type { AccountAnswer, AccountPage, ContactOfAccount, MonthSum } from "~/domain/accounts/account-page";
import { coverageOf } from "~/domain/accounts/coverage";
import type { Viewer } from "~/domain/viewer";
import type { Day, Month } from "~/shared/calendar";
import { database } from "../database.server";
import { listAccountTrail } from "./account-trail.queries.server";

/** Answers that stand on the account's page; the rest is one click away. */
const ANSWERS = 5;
const TIER_CHANGES = 20;

export interface AccountPageQuestion {
  /** The first day that is not silence. */
  since: Day;
  /** The months whose answers are counted, both included. */
  from: Month;
  to: Month;
}

/** Everything about one account, each part by one small question; null where there is none here. */
export async function findAccountPage(
  viewer: Viewer,
  accountId: string,
  question: AccountPageQuestion,
): Promise<AccountPage | null> {
  const { workspaceId } = viewer;
  const db = database();
  const account = await db.account.findFirst({ where: { id: accountId, workspaceId } });
  if (!account) return null;
  const [owner, contacts, months, answers, answersInAll, tierChanges, work] = await Promise.all([
    account.ownerId === null
      ? null
      : db.person.findFirst({ where: { id: account.ownerId, workspaceId }, select: { name: true } }),
    listContactsOf(viewer, accountId),
    listMonthSums(viewer, accountId, question),
    listLatestAnswers(viewer, accountId),
    db.response.count({ where: { workspaceId, accountId, shelf: "" } }),
    listTierChanges(viewer, accountId),
    listAccountTrail(viewer, accountId),
  ]);
  const { workspaceId: _, ...own } = account;
  return {
    ...own,
    owner: owner?.name ?? null,
    contacts,
    coverage: coverageOf(contacts, question.since),
    months,
    answers,
    answersInAll,
    tierChanges,
    ...work,
  };
}

/** The account's people, the weightiest level first, with when each was heard for this account. */
export async function listContactsOf(viewer: Viewer, accountId: string): Promise<ContactOfAccount[]> {
  return database().$queryRaw<ContactOfAccount[]>`
    SELECT c."id", c."name", c."email", c."jobTitle", c."level", c."consent", c."bouncedOn", c."quarantinedUntil",
      count(r."id")::int AS "answers", max(r."day") AS "lastHeard"
    FROM "ContactLink" l
    JOIN "Contact" c ON c."id" = l."contactId" AND c."workspaceId" = ${viewer.workspaceId}
    LEFT JOIN "Response" r ON r."contactId" = c."id" AND r."accountId" = l."accountId" AND r."shelf" = ''
    WHERE l."accountId" = ${accountId}
    GROUP BY c."id"
    ORDER BY CASE c."level" WHEN 'DM' THEN 1 WHEN 'RM' THEN 2 WHEN 'IF' THEN 3 ELSE 4 END, lower(c."name"), c."id"
    LIMIT 200`;
}

/** Satisfaction and loyalty month by month, from the tallies that every index reads. */
export async function listMonthSums(
  viewer: Viewer,
  accountId: string,
  { from, to }: Pick<AccountPageQuestion, "from" | "to">,
): Promise<MonthSum[]> {
  return database().$queryRaw<MonthSum[]>`
    SELECT t."kind", t."month", sum(t."n")::int AS "n",
      sum(t."n1" + 2 * t."n2" + 3 * t."n3" + 4 * t."n4" + 5 * t."n5")::int AS "points"
    FROM "Tally" t
    WHERE t."workspaceId" = ${viewer.workspaceId} AND t."grain" = 'account' AND t."accountId" = ${accountId}
      AND t."kind" IN ('satisfaction', 'loyalty') AND t."month" BETWEEN ${from} AND ${to}
      AND t."questionId" IN (SELECT q."id" FROM "Question" q JOIN "Survey" s ON s."id" = q."surveyId"
        WHERE q."workspaceId" = ${viewer.workspaceId} AND s."purpose" <> 'relationship')
    GROUP BY 1, 2 ORDER BY 2`;
}

async function listLatestAnswers(viewer: Viewer, accountId: string): Promise<AccountAnswer[]> {
  return database().$queryRaw<AccountAnswer[]>`
    SELECT r."id" AS "responseId", r."day", r."stage", c."level",
      CASE WHEN c."consent" THEN c."name" END AS "contact",
      (SELECT max(v."value") FROM "Answer" v WHERE v."responseId" = r."id" AND v."kind" = 'satisfaction') AS "satisfaction",
      (SELECT max(v."value") FROM "Answer" v WHERE v."responseId" = r."id" AND v."kind" = 'loyalty') AS "loyalty",
      (SELECT string_agg(v."text", ' · ' ORDER BY v."id") FROM "Answer" v
        WHERE v."responseId" = r."id" AND v."kind" = 'verbatim' AND coalesce(v."text", '') <> '') AS "comment"
    FROM "Response" r LEFT JOIN "Contact" c ON c."id" = r."contactId"
    WHERE r."workspaceId" = ${viewer.workspaceId} AND r."accountId" = ${accountId} AND r."shelf" = ''
    ORDER BY r."day" DESC, r."id" DESC LIMIT ${ANSWERS}`;
}

async function listTierChanges(viewer: Viewer, accountId: string): Promise<AccountPage["tierChanges"]> {
  const db = database();
  const rows = await db.tierChange.findMany({
    where: { workspaceId: viewer.workspaceId, accountId },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: TIER_CHANGES,
  });
  const people = await db.person.findMany({
    where: { workspaceId: viewer.workspaceId, id: { in: rows.map((row) => row.byId) } },
    select: { id: true, name: true },
  });
  const nameOf = new Map(people.map((person) => [person.id, person.name]));
  return rows.map(({ byId, id, at, from, to, proposed, reason }) => ({
    id,
    at,
    from,
    to,
    proposed,
    reason,
    by: nameOf.get(byId) ?? "Somebody",
  }));
}
