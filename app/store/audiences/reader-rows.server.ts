import type { AudienceKind } from "~/domain/audiences/audience";
import { OUTSIDE_KINDS } from "~/domain/audiences/audience";
import { EVERY_CONTACT, type MembershipRule } from "~/domain/audiences/membership-rule";
import { Prisma } from "~/generated/prisma/client";
import { likeText } from "../accounts/account-filter.server";
import { accountCondition, contactCondition, exists, peopleCondition } from "./rule-conditions.server";

/** Whose readers are asked for: an audience as it stands, or one that is being written (without an id). */
export interface ReaderScope {
  workspaceId: string;
  audienceId: string | null;
  kind: AudienceKind;
  rule: MembershipRule | null;
}

/** Which of them; each narrows further. */
export interface ReaderQuestion {
  /** The address after which the page begins. */
  after?: string | null;
  take?: number;
  emails?: readonly string[];
  q?: string | null;
  /** "reached", or why they are left out. */
  state?: string | null;
}

export interface ReaderRow {
  email: string;
  personId: string | null;
  personName: string | null;
  jobTitle: string | null;
  personLocale: string | null;
  personTimeZone: string | null;
  personActive: boolean | null;
  contactId: string | null;
  contactName: string | null;
  contactTitle: string | null;
  level: string | null;
  account: string | null;
  tier: string | null;
  region: string | null;
  segment: string | null;
  memberId: string | null;
  memberName: string | null;
  organisation: string | null;
  memberLocale: string | null;
  memberTimeZone: string | null;
  listedAt: Date | null;
  fileName: string | null;
  byRule: boolean;
  leftOut: "noConsent" | "unsubscribed" | "gone" | "noAddress" | "bouncing" | null;
}

/** The list of an audience that is still being written is empty; no row has this id. */
const NO_LIST = "";

/**
 * Everybody once, by address: people and contacts the rule or the list names, and addresses the list alone knows. Each
 * source is cut by the cursor before they meet, so that a page of many thousands reads a page. (Asked for in a way no
 * index answers, a list is read by its addresses and not by those of it who are no person.)
 */
function sources(scope: ReaderScope, { after, emails }: ReaderQuestion, most: number | null): Prisma.Sql {
  const { workspaceId, rule } = scope;
  const audienceId = scope.audienceId ?? NO_LIST;
  const cut = (column: Prisma.Sql): Prisma.Sql => Prisma.sql`
    ${after ? Prisma.sql`AND ${column} > ${after}` : Prisma.empty}
    ${emails ? Prisma.sql`AND ${column} IN (${Prisma.join([...emails, NO_LIST])})` : Prisma.empty}`;
  const first = (column: Prisma.Sql): Prisma.Sql =>
    most === null ? Prisma.empty : Prisma.sql`ORDER BY ${column} LIMIT ${most}`;
  const kept = (column: Prisma.Sql, id: Prisma.Sql | null): Prisma.Sql => Prisma.sql`
    NOT EXISTS (SELECT 1 FROM "AudienceMember" x WHERE x."audienceId" = ${audienceId} AND x."email" = ${column} AND x."excluded")
    ${id === null ? Prisma.empty : Prisma.sql`AND NOT EXISTS (SELECT 1 FROM "AudienceMember" x WHERE x."audienceId" = ${audienceId} AND ${id} AND x."excluded")`}`;
  const listed = (id: Prisma.Sql): Prisma.Sql =>
    exists(
      Prisma.sql`FROM "AudienceMember" m WHERE m."audienceId" = ${audienceId} AND ${id} AND NOT m."excluded"`,
      most !== null,
    );
  const people = rule?.people ? peopleCondition(workspaceId, rule.people) : Prisma.sql`FALSE`;
  const contacts = rule?.contacts
    ? contactCondition(workspaceId, rule.contacts, most !== null)
    : Prisma.sql`FALSE`;
  return Prisma.sql`
    (SELECT p."email", ${people} AS "byRule" FROM "Person" p WHERE p."workspaceId" = ${workspaceId}
      AND (${people} OR ${listed(Prisma.sql`m."personId" = p."id"`)})
      AND ${kept(Prisma.sql`p."email"`, Prisma.sql`x."personId" = p."id"`)}
      ${cut(Prisma.sql`p."email"`)} ${first(Prisma.sql`p."email"`)})
    UNION ALL
    (SELECT c."email", ${contacts} AS "byRule" FROM "Contact" c WHERE c."workspaceId" = ${workspaceId}
      AND (${contacts} OR ${listed(Prisma.sql`m."contactId" = c."id"`)})
      AND ${kept(Prisma.sql`c."email"`, Prisma.sql`x."contactId" = c."id"`)}
      ${cut(Prisma.sql`c."email"`)} ${first(Prisma.sql`c."email"`)})
    UNION ALL
    (SELECT m."email", FALSE AS "byRule" FROM "AudienceMember" m WHERE m."audienceId" = ${audienceId}
      AND NOT m."excluded" AND (m."personId" IS NULL) IS TRUE
      AND (m."contactId" IS NULL OR NOT EXISTS (SELECT 1 FROM "Contact" c WHERE c."id" = m."contactId"))
      ${cut(Prisma.sql`m."email"`)} ${first(Prisma.sql`m."email"`)})`;
}

/** What is known of each, and why nothing is sent to them; the first reason that holds is the one that is told. */
function readers(scope: ReaderScope, question: ReaderQuestion, most: number | null): Prisma.Sql {
  const { workspaceId, rule } = scope;
  const audienceId = scope.audienceId ?? NO_LIST;
  const isOutside = OUTSIDE_KINDS.includes(scope.kind);
  // A page asks for each address by itself; all of them are joined as the database sees fit.
  const ofAddress = (table: Prisma.Sql): Prisma.Sql => Prisma.sql`LATERAL (SELECT x.* FROM ${table} x
    WHERE x."workspaceId" = ${workspaceId} AND x."email" = e."email" ${most === null ? Prisma.empty : Prisma.sql`LIMIT 1`})`;
  // Of several accounts of a contact, the one for which they belong is named.
  const ofRule = accountCondition(rule?.contacts ?? EVERY_CONTACT);
  return Prisma.sql`
    SELECT e."email", p."id" AS "personId", p."name" AS "personName", p."jobTitle", p."locale" AS "personLocale",
      p."timeZone" AS "personTimeZone", p."active" AS "personActive", c."id" AS "contactId",
      c."name" AS "contactName", c."jobTitle" AS "contactTitle", c."level",
      a."name" AS "account", a."tier", a."region", a."segment",
      m."id" AS "memberId", m."name" AS "memberName", m."organisation", m."locale" AS "memberLocale",
      m."timeZone" AS "memberTimeZone", m."createdAt" AS "listedAt", b."fileName", e."byRule",
      CASE
        WHEN c."id" IS NULL AND (NOT p."active" OR (m."contactId" IS NOT NULL AND p."id" IS NULL)) THEN 'gone'
        WHEN e."email" !~ '^[^@[:space:]]+@[^@[:space:]]+[.][^@[:space:]]+$' THEN 'noAddress'
        WHEN NOT coalesce(p."active", FALSE) AND EXISTS (SELECT 1 FROM "MessageRefusal" r
          WHERE r."workspaceId" = ${workspaceId} AND r."email" = e."email"
            AND r."audienceId" IN ('', ${audienceId}) AND r."endedAt" IS NULL) THEN 'unsubscribed'
        WHEN NOT coalesce(p."active", FALSE) AND NOT (CASE WHEN c."id" IS NOT NULL THEN c."consent"
          ELSE NOT ${isOutside}::boolean OR coalesce(m."consent", '') <> '' END) THEN 'noConsent'
        WHEN c."bouncedOn" IS NOT NULL THEN 'bouncing'
        WHEN EXISTS (SELECT 1 FROM "Letter" k WHERE k."workspaceId" = ${workspaceId} AND k."toEmail" = e."email"
          AND k."status" = 'bounced' AND NOT EXISTS (SELECT 1 FROM "Letter" s
            WHERE s."workspaceId" = ${workspaceId} AND s."toEmail" = e."email" AND s."status" = 'sent'
              AND s."sentAt" > coalesce(k."bouncedAt", k."createdAt"))) THEN 'bouncing'
      END AS "leftOut"
    FROM (SELECT u."email", bool_or(u."byRule") AS "byRule" FROM (${sources(scope, question, most)}) u
      GROUP BY u."email" ${most === null ? Prisma.empty : Prisma.sql`ORDER BY u."email" LIMIT ${most}`}) e
    LEFT JOIN ${ofAddress(Prisma.sql`"Person"`)} p ON TRUE
    LEFT JOIN ${ofAddress(Prisma.sql`"Contact"`)} c ON TRUE
    LEFT JOIN LATERAL (SELECT a."name", a."tier", a."region", a."segment" FROM "ContactLink" l
      JOIN "Account" a ON a."id" = l."accountId" WHERE l."contactId" = c."id"
      ORDER BY CASE WHEN ${ofRule} THEN 0 ELSE 1 END, a."tier" NULLS LAST, a."name" LIMIT 1) a ON TRUE
    LEFT JOIN LATERAL (SELECT x.* FROM "AudienceMember" x WHERE x."audienceId" = ${audienceId} AND NOT x."excluded"
      AND (x."email" = e."email" OR x."personId" = p."id" OR x."contactId" = c."id")
      ORDER BY x."email" = e."email" DESC LIMIT 1) m ON TRUE
    LEFT JOIN "AudienceBatch" b ON b."id" = m."batchId"`;
}

/** A page by address. What is sought in names or states can only be told once everything is known of each. */
export function readerPage(scope: ReaderScope, question: ReaderQuestion): Prisma.Sql {
  const take = question.take ?? 500;
  const { q, state } = question;
  const isNarrowed = Boolean(q) || Boolean(state);
  const like = likeText(q ?? "");
  return Prisma.sql`SELECT * FROM (${readers(scope, question, isNarrowed ? null : take)}) f WHERE TRUE
    ${
      q
        ? Prisma.sql`AND (f."email" ILIKE ${like} OR f."personName" ILIKE ${like} OR f."contactName" ILIKE ${like}
      OR f."memberName" ILIKE ${like} OR f."organisation" ILIKE ${like} OR f."account" ILIKE ${like})`
        : Prisma.empty
    }
    ${state ? (state === "reached" ? Prisma.sql`AND f."leftOut" IS NULL` : Prisma.sql`AND f."leftOut" = ${state}`) : Prisma.empty}
    ORDER BY f."email" LIMIT ${take}`;
}

/** How many are reached, and how many are not for which reason: of several audiences, each at its place. */
export const readerCounts = (scopes: readonly ReaderScope[]): Prisma.Sql =>
  Prisma.join(
    scopes.map(
      (scope, at) => Prisma.sql`(SELECT ${at}::int AS "at", f."leftOut", count(*)::int AS "count"
        FROM (${readers(scope, {}, null)}) f GROUP BY f."leftOut")`,
    ),
    " UNION ALL ",
  );

/** How many of those it reaches say which language of their own; "" for those who say none. */
export const readerLanguages = (scope: ReaderScope): Prisma.Sql =>
  Prisma.sql`SELECT coalesce(nullif(CASE WHEN f."personActive" THEN f."personLocale" END, ''), f."memberLocale", '') AS "locale",
      count(*)::int AS "count"
    FROM (${readers(scope, {}, null)}) f WHERE f."leftOut" IS NULL GROUP BY 1`;

/** By address: whether they are reached, and the zone and language of their own; "" for those who say none. */
export const readersByZone = (scope: ReaderScope): Prisma.Sql =>
  Prisma.sql`SELECT f."email", f."leftOut",
      coalesce(nullif(CASE WHEN f."personActive" THEN f."personTimeZone" END, ''), f."memberTimeZone", '') AS "timeZone",
      coalesce(nullif(CASE WHEN f."personActive" THEN f."personLocale" END, ''), f."memberLocale", '') AS "locale"
    FROM (${readers(scope, {}, null)}) f`;
