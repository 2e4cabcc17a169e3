import { type AccountFilter, NONE } from "~/domain/accounts/account-filter";
import type { Viewer } from "~/domain/viewer";
import { Prisma } from "~/generated/prisma/client";
import type { Day } from "~/shared/calendar";

const part = (column: Prisma.Sql, value: string | null): Prisma.Sql[] =>
  value === null
    ? []
    : value === NONE
      ? [Prisma.sql`coalesce(${column}, '') = ''`]
      : [Prisma.sql`${column} = ${value}`];

/** What somebody typed is text, not a pattern. */
export const likeText = (text: string): string => `%${text.replace(/[\\%_]/g, "\\$&")}%`;

/** Accounts (named r below as "heard") whose decision makers answered since a day: read from the newest answers alone. */
export const heardDecisionMakers = (workspaceId: string, since: Day): Prisma.Sql => Prisma.sql`(
  SELECT r."accountId" FROM "Response" r JOIN "Contact" c ON c."id" = r."contactId"
  WHERE r."workspaceId" = ${workspaceId} AND r."shelf" = '' AND r."day" >= ${since}
    AND c."level" = 'DM' AND r."accountId" IS NOT NULL)`;

const statusOf = (status: string | null): Prisma.Sql[] => {
  if (status === null) return [];
  return status === "customer" ? [Prisma.sql`a."status" <> 'lost'`] : [Prisma.sql`a."status" = ${status}`];
};

/** The one translation of the list's filter into SQL: rows, sums, file and bulk change are cut by it alike. */
export function whereAccounts(viewer: Viewer, filter: AccountFilter, since: Day): Prisma.Sql {
  const { workspaceId } = viewer;
  const conditions = [
    Prisma.sql`a."workspaceId" = ${workspaceId}`,
    ...(filter.q === null
      ? []
      : [
          Prisma.sql`(a."name" ILIKE ${likeText(filter.q)} OR a."externalId" ILIKE ${likeText(filter.q)}
            OR a."notes" ILIKE ${likeText(filter.q)})`,
        ]),
    ...part(Prisma.sql`a."tier"`, filter.tier),
    ...part(Prisma.sql`a."segment"`, filter.segment),
    ...part(Prisma.sql`a."region"`, filter.region),
    ...part(Prisma.sql`a."ownerId"`, filter.owner),
    ...statusOf(filter.status),
    ...(filter.strategic === null ? [] : [Prisma.sql`a."strategic"`]),
    ...(filter.key === null ? [] : [Prisma.sql`a."keyAccount"`]),
    // Who left has no voice to miss.
    ...(filter.voice === null
      ? []
      : [
          Prisma.sql`a."status" <> 'lost'`,
          Prisma.sql`a."id" NOT IN ${heardDecisionMakers(workspaceId, since)}`,
        ]),
  ];
  return Prisma.sql`WHERE ${Prisma.join(conditions, " AND ")}`;
}
