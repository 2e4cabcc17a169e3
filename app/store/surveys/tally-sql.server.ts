import { Prisma } from "~/generated/prisma/client";

/**
 * How answers become tallies, in SQL: once for the rows an import adds, for those a change touches, for a
 * recount of everything and for the comparison. Values are packed eleven to a row ("block"), so that one row
 * holds a whole scale up to 0-10 and no value of another scale is lost.
 */
export const VALUES_PER_ROW = 11;

export const SLOTS = Array.from({ length: VALUES_PER_ROW }, (_, at) => Prisma.raw(`"n${at}"`));

/** The dimensions of a tally, in the order of its columns. */
const DIMENSIONS = Prisma.raw(
  `"tier", "level", "stage", "region", "channel", "accountId", "attribute", "attributeValue"`,
);
const KEY = Prisma.sql`"workspaceId", "grain", "kind", "questionId", "month", ${DIMENSIONS}, "block"`;
const COUNTS = Prisma.sql`"n", ${Prisma.join(SLOTS)}`;

/** Every column of the table "Tally" but its id, as the query `TALLIES` yields them. */
export const TALLY_COLUMNS = Prisma.sql`${KEY}, ${COUNTS}`;
/** The finest table has a row per cell: an account has one tier, so nothing is to be added up. */
export const FINE_COLUMNS = Prisma.raw(
  `"workspaceId", "kind", "questionId", "month", "accountId", "level", "stage", "region", "channel", "cut", "value", "n"`,
);

/** A row's text quotes what needs it: no two keys have the same text. */
export const TALLY_ID = Prisma.sql`md5(ROW(${KEY})::text)::uuid`;
export const FINE_ID = Prisma.raw(
  `md5(ROW("workspaceId", "kind", "questionId", "month", "accountId", "level", "stage", "region", "channel", "cut", "value")::text)::uuid`,
);

const ATTRIBUTES = Prisma.raw(
  `CASE WHEN jsonb_typeof(r."attributes") = 'object' THEN r."attributes" ELSE '{}'::jsonb END`,
);

/**
 * Responses of a condition and then their answers, whatever the database believes of its tables: without
 * statistics (the embedded database gathers none by itself) it may compare all answers with all responses.
 */
export const answersOfResponses = (responses: Prisma.Sql): Prisma.Sql => Prisma.sql`
  FROM (${responses} OFFSET 0) r
  CROSS JOIN LATERAL (SELECT * FROM "Answer" v WHERE v."responseId" = r."id" OFFSET 0) v`;

/** Answers of a condition, each with its response. */
export const answersWhere = (condition: Prisma.Sql): Prisma.Sql => Prisma.sql`
  FROM (SELECT * FROM "Answer" v WHERE ${condition} OFFSET 0) v JOIN "Response" r ON r."id" = v."responseId"`;

/**
 * Live answers with a value, added up over every dimension at once, from a FROM clause that names v answer and
 * r response. `sign` -1 counts them out.
 */
export const cellsOf = (from: Prisma.Sql, sign: 1 | -1 = 1): Prisma.Sql => Prisma.sql`
  SELECT one.*,
    CASE WHEN "attributes" = '{}'::jsonb THEN '' ELSE md5("attributes"::text) END AS "cut",
    floor("value" / ${Prisma.raw(String(VALUES_PER_ROW))}.0)::int AS "block"
  FROM (
    SELECT v."workspaceId", v."kind", v."questionId", left(v."day", 7) AS "month",
      coalesce(a."tier", '') AS "tier", coalesce(c."level", '') AS "level", r."stage", r."region", r."channel",
      coalesce(r."accountId", '') AS "accountId", ${ATTRIBUTES} AS "attributes", v."value",
      (count(*) * ${Prisma.raw(String(sign))})::int AS "n"
    ${from}
    LEFT JOIN LATERAL (SELECT "tier" FROM "Account" a WHERE a."id" = r."accountId" OFFSET 0) a ON true
    LEFT JOIN LATERAL (SELECT "level" FROM "Contact" c WHERE c."id" = r."contactId" OFFSET 0) c ON true
    WHERE v."shelf" = '' AND v."value" IS NOT NULL
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12
  ) one`;

const packed = Prisma.join(
  SLOTS.map(
    (slot, at) =>
      Prisma.sql`coalesce(sum("n") FILTER (WHERE "value" - "block" * ${Prisma.raw(String(VALUES_PER_ROW))} = ${Prisma.raw(String(at))}), 0)::int AS ${slot}`,
  ),
);

const given = (column: string) => Prisma.raw(`coalesce("${column}", '') AS "${column}"`);

/** The packed rows of every grain, from a relation "cell" of `cellsOf`. */
export const TALLIES = Prisma.sql`
  SELECT "workspaceId",
    CASE grouping("tier", "stage", "region", "channel", "accountId")
      WHEN 31 THEN 'all' WHEN 15 THEN 'person' WHEN 23 THEN 'stage' WHEN 27 THEN 'region' WHEN 29 THEN 'channel'
      WHEN 30 THEN 'account' ELSE 'segment' END AS "grain",
    "kind", "questionId", "month", ${given("tier")}, ${given("level")}, ${given("stage")}, ${given("region")},
    ${given("channel")}, ${given("accountId")}, '' AS "attribute", '' AS "attributeValue", "block",
    sum("n")::int AS "n", ${packed}
  FROM cell
  GROUP BY "workspaceId", "kind", "questionId", "month", "block", GROUPING SETS (
    (), ("tier", "level"), ("stage"), ("region"), ("channel"), ("accountId"),
    ("tier", "level", "stage", "region", "channel")
  )
  UNION ALL
  SELECT "workspaceId", 'attribute', "kind", "questionId", "month", '', '', '', '', '', '', given."name", given."word",
    "block", sum("n")::int, ${packed}
  FROM cell CROSS JOIN LATERAL jsonb_each_text("attributes") AS given("name", "word")
  WHERE given."word" <> ''
  GROUP BY "workspaceId", "kind", "questionId", "month", "block", given."name", given."word"`;
