import {
  asksOfAccounts,
  type ContactRule,
  type PeoplePart,
  type PeopleRule,
} from "~/domain/audiences/membership-rule";
import { Prisma } from "~/generated/prisma/client";
import { dayIn } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { likeText } from "../accounts/account-filter.server";

const all = (conditions: readonly Prisma.Sql[]): Prisma.Sql =>
  conditions.length === 0 ? Prisma.sql`TRUE` : Prisma.sql`(${Prisma.join([...conditions], " AND ")})`;
const any = (conditions: readonly Prisma.Sql[]): Prisma.Sql =>
  Prisma.sql`(${Prisma.join([...conditions], " OR ")})`;

/** Nothing asked is no condition. */
const oneOf = (column: Prisma.Sql, values: readonly string[]): Prisma.Sql[] =>
  values.length === 0 ? [] : [Prisma.sql`${column} IN (${Prisma.join([...values])})`];

/** As people write it: capital letters or small make no other segment. */
const sameWords = (column: Prisma.Sql, values: readonly string[]): Prisma.Sql[] =>
  values.length === 0
    ? []
    : [Prisma.sql`lower(${column}) IN (${Prisma.join(values.map((value) => value.toLowerCase()))})`];

const wordsIn = (column: Prisma.Sql, words: readonly string[]): Prisma.Sql[] =>
  words.length === 0 ? [] : [any(words.map((word) => Prisma.sql`${column} ILIKE ${likeText(word)}`))];

/** A person "p" of the rule; an auditor comes from outside and belongs only by name. */
export const peopleCondition = (workspaceId: string, rule: PeopleRule): Prisma.Sql =>
  all([
    Prisma.sql`p."active"`,
    Prisma.sql`NOT p."auditor"`,
    ...oneOf(Prisma.sql`p."role"`, rule.roles),
    ...(rule.parts.length === 0 ? [] : [any(rule.parts.map((part) => partCondition(workspaceId, part)))]),
    ...wordsIn(Prisma.sql`p."jobTitle"`, rule.titles),
  ]);

function partCondition(workspaceId: string, part: PeoplePart): Prisma.Sql {
  const openPlans = Prisma.sql`FROM "Plan" x WHERE x."workspaceId" = ${workspaceId}
    AND x."status" NOT IN ('closed', 'cancelled')`;
  switch (part) {
    case "planOwner":
      return Prisma.sql`p."id" IN (SELECT x."ownerId" ${openPlans})`;
    case "planSponsor":
      return Prisma.sql`p."id" IN (SELECT x."sponsorId" ${openPlans})`;
    case "planVerifier":
      return Prisma.sql`p."id" IN (SELECT x."verifierId" ${openPlans})`;
    case "pilotOwner":
      return Prisma.sql`p."id" IN (SELECT x."ownerId" FROM "Pilot" x WHERE x."workspaceId" = ${workspaceId}
        AND x."status" NOT IN ('scaled', 'stopped'))`;
    case "stageOwner":
      return Prisma.sql`p."id" IN (SELECT x."ownerId" FROM "Stage" x WHERE x."workspaceId" = ${workspaceId}
        AND x."retiredAt" IS NULL)`;
    case "accountOwner":
      return Prisma.sql`p."id" IN (SELECT x."ownerId" FROM "Account" x WHERE x."workspaceId" = ${workspaceId}
        AND x."status" <> 'lost')`;
    case "cxTeam":
      return Prisma.sql`(p."role" = 'leader' OR p."id" IN (SELECT x."personId" FROM "TeamMember" x
        WHERE x."workspaceId" = ${workspaceId} AND x."part" IN ('cxLeader', 'coreTeam', 'facilitator')
          AND (x."toDay" IS NULL OR x."toDay" >= ${dayIn(now(), "UTC")})))`;
  }
}

/** What the rule asks of an account "a". */
export const accountCondition = (rule: ContactRule): Prisma.Sql =>
  all([
    ...oneOf(Prisma.sql`a."tier"`, rule.tiers),
    ...sameWords(Prisma.sql`a."segment"`, rule.segments),
    ...sameWords(Prisma.sql`a."region"`, rule.regions),
    ...oneOf(Prisma.sql`a."status"`, rule.statuses),
    ...(rule.keyAccounts ? [Prisma.sql`a."keyAccount"`] : []),
    ...(rule.strategic ? [Prisma.sql`a."strategic"`] : []),
    ...oneOf(Prisma.sql`a."id"`, rule.accountIds),
  ]);

/**
 * Whether there is such a row. Asked one by one, the database looks it up for each it comes by; left to itself it
 * reads all there are beforehand, which pays where everybody is asked about, and never for a page.
 */
export const exists = (from: Prisma.Sql, oneByOne: boolean): Prisma.Sql =>
  oneByOne ? Prisma.sql`(SELECT 1 ${from} LIMIT 1) IS NOT NULL` : Prisma.sql`EXISTS (SELECT 1 ${from})`;

/** A contact "c" of the rule. */
export const contactCondition = (workspaceId: string, rule: ContactRule, oneByOne: boolean): Prisma.Sql =>
  all([
    ...oneOf(Prisma.sql`c."level"`, rule.levels),
    ...wordsIn(Prisma.sql`c."jobTitle"`, rule.titles),
    ...(asksOfAccounts(rule)
      ? [
          exists(
            Prisma.sql`FROM "ContactLink" l JOIN "Account" a ON a."id" = l."accountId"
              WHERE l."contactId" = c."id" AND a."workspaceId" = ${workspaceId} AND ${accountCondition(rule)}`,
            oneByOne,
          ),
        ]
      : []),
  ]);
