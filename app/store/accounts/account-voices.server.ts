import type { IndexWindow } from "~/domain/indices/index-window";
import { Prisma } from "~/generated/prisma/client";
import { monthOf } from "~/shared/calendar";

/**
 * What single accounts said about our work, from the tallies: transaction surveys alone, because a
 * relationship survey is read apart. Yields "accountId", "level", n and points; needs whole months.
 */
export const voicesOf = (workspaceId: string, window: IndexWindow): Prisma.Sql => Prisma.sql`
  SELECT f."accountId", f."level", sum(f."n")::int AS "n", sum(f."n" * f."value")::int AS "points"
  FROM "FineTally" f
  JOIN "Question" q ON q."id" = f."questionId"
  JOIN "Survey" s ON s."id" = q."surveyId" AND s."purpose" = 'transaction'
  WHERE f."workspaceId" = ${workspaceId} AND f."kind" = 'satisfaction'
    AND f."month" BETWEEN ${monthOf(window.from)} AND ${monthOf(window.to)}
  GROUP BY 1, 2`;

/** Decision makers per account: how many there are, and when one was heard last, by whatever survey. */
export const decisionMakersOf = (accounts: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT l."accountId", count(DISTINCT c."id")::int AS "decisionMakers", max(r."day") AS "lastHeard"
  FROM "ContactLink" l
  JOIN "Contact" c ON c."id" = l."contactId" AND c."level" = 'DM'
  LEFT JOIN "Response" r ON r."contactId" = c."id" AND r."accountId" = l."accountId" AND r."shelf" = ''
  WHERE l."accountId" IN (${accounts})
  GROUP BY 1`;
