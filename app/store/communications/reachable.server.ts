import { OUTSIDE_KINDS } from "~/domain/audiences/audience";
import { Prisma } from "~/generated/prisma/client";
import type { Tx } from "../database.server";
import { FROM_RECIPIENTS, HAS_ASKED, RECIPIENT_STATE } from "./recipient-rows.server";

/** Somebody who has the message and may be written to about it once more. */
export interface Reachable {
  id: string;
  version: number;
  versionId: string;
  email: string;
  name: string;
  personId: string | null;
  locale: string;
  timeZone: string;
  merge: Record<string, string>;
  outside: boolean;
}

export interface AskedReaders {
  workspaceId: string;
  versionIds: readonly string[];
  /** Only those who said nothing: neither read nor asked. */
  silent?: boolean;
  /** Only those who were never reminded. */
  fresh?: boolean;
  /** Behind this one, in the order of their ids. */
  after?: string;
}

const OUTSIDE = Prisma.join([...OUTSIDE_KINDS]);

/** Who is told inside, and left; nobody is written to who does not work here any more. */
export const HAS_LEFT = Prisma.sql`(r."personId" IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM "Person" p WHERE p."id" = r."personId" AND p."active"))`;

/** Outside, and wants no more: of this audience or of all. What they asked themselves is answered all the same. */
export const HAS_REFUSED = Prisma.sql`(r."personId" IS NULL AND EXISTS (
  SELECT 1 FROM "MessageRefusal" f WHERE f."workspaceId" = r."workspaceId" AND f."email" = r."email"
    AND f."endedAt" IS NULL AND f."audienceId" IN ('', coalesce(v."audienceId", ''))))`;

/** Agreed to it once and not any more, or letters to them have come back since. */
export const HAS_CLOSED = Prisma.sql`(r."personId" IS NULL AND EXISTS (
  SELECT 1 FROM "Contact" c WHERE c."id" = r."contactId" AND (NOT c."consent" OR c."bouncedOn" IS NOT NULL)))`;

const FROM = Prisma.sql`${FROM_RECIPIENTS}
  JOIN "CommunicationAudience" v ON v."id" = r."communicationAudienceId"
  LEFT JOIN "Audience" a ON a."id" = v."audienceId"`;

function whereOf({ workspaceId, versionIds, silent, fresh, after }: AskedReaders): Prisma.Sql {
  return Prisma.sql`r."workspaceId" = ${workspaceId}
    AND r."communicationAudienceId" IN (${Prisma.join([...versionIds])})
    AND ${RECIPIENT_STATE} = 'delivered' AND NOT ${HAS_LEFT} AND NOT ${HAS_REFUSED} AND NOT ${HAS_CLOSED}
    ${silent ? Prisma.sql`AND r."acknowledgedAt" IS NULL AND NOT ${HAS_ASKED}` : Prisma.empty}
    ${fresh ? Prisma.sql`AND r."remindedAt" IS NULL` : Prisma.empty}
    ${after ? Prisma.sql`AND r."id" > ${after}` : Prisma.empty}`;
}

/** A portion of those who can be written to. */
export async function listReachable(db: Tx, asked: AskedReaders, take: number): Promise<Reachable[]> {
  if (asked.versionIds.length === 0) return [];
  return db.$queryRaw<Reachable[]>`
    SELECT r."id", r."version", r."communicationAudienceId" AS "versionId", r."email", r."name", r."personId",
      r."locale", r."timeZone", r."merge",
      (r."personId" IS NULL AND coalesce(a."kind" IN (${OUTSIDE}), true)) AS "outside"
    ${FROM} WHERE ${whereOf(asked)} ORDER BY r."id" LIMIT ${take}`;
}

export async function countReachable(db: Tx, asked: AskedReaders): Promise<Map<string, number>> {
  if (asked.versionIds.length === 0) return new Map();
  const rows = await db.$queryRaw<{ versionId: string; count: number }[]>`
    SELECT r."communicationAudienceId" AS "versionId", count(*)::int AS "count"
    ${FROM} WHERE ${whereOf(asked)} GROUP BY 1`;
  return new Map(rows.map(({ versionId, count }) => [versionId, count]));
}
