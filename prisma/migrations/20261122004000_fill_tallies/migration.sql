-- Monthly tallies of the answers that are here already; from now on every change of answers moves them.
CREATE TEMPORARY TABLE cell AS
  SELECT one.*,
    CASE WHEN "attributes" = '{}'::jsonb THEN '' ELSE md5("attributes"::text) END AS "cut",
    floor("value" / 11.0)::int AS "block"
  FROM (
    SELECT v."workspaceId", v."kind", v."questionId", left(v."day", 7) AS "month",
      coalesce(a."tier", '') AS "tier", coalesce(c."level", '') AS "level", r."stage", r."region", r."channel",
      coalesce(r."accountId", '') AS "accountId",
      CASE WHEN jsonb_typeof(r."attributes") = 'object' THEN r."attributes" ELSE '{}'::jsonb END AS "attributes",
      v."value",
      count(*)::int AS "n"
    FROM "Answer" v
    JOIN "Response" r ON r."id" = v."responseId"
    LEFT JOIN "Account" a ON a."id" = r."accountId"
    LEFT JOIN "Contact" c ON c."id" = r."contactId"
    WHERE v."shelf" = '' AND v."value" IS NOT NULL
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12
  ) one;

INSERT INTO "Tally" ("id", "workspaceId", "grain", "kind", "questionId", "month", "tier", "level", "stage", "region", "channel", "accountId", "attribute", "attributeValue", "block", "n", "n0", "n1", "n2", "n3", "n4", "n5", "n6", "n7", "n8", "n9", "n10")
SELECT md5(ROW("workspaceId", "grain", "kind", "questionId", "month", "tier", "level", "stage", "region", "channel", "accountId", "attribute", "attributeValue", "block")::text)::uuid,
  "workspaceId", "grain", "kind", "questionId", "month", "tier", "level", "stage", "region", "channel", "accountId", "attribute", "attributeValue", "block", "n", "n0", "n1", "n2", "n3", "n4", "n5", "n6", "n7", "n8", "n9", "n10" FROM (
  SELECT "workspaceId",
    CASE grouping("tier", "stage", "region", "channel", "accountId")
      WHEN 31 THEN 'all' WHEN 15 THEN 'person' WHEN 23 THEN 'stage' WHEN 27 THEN 'region' WHEN 29 THEN 'channel'
      WHEN 30 THEN 'account' ELSE 'segment' END AS "grain",
    "kind", "questionId", "month", coalesce("tier", '') AS "tier", coalesce("level", '') AS "level",
    coalesce("stage", '') AS "stage", coalesce("region", '') AS "region",
    coalesce("channel", '') AS "channel", coalesce("accountId", '') AS "accountId", '' AS "attribute", '' AS "attributeValue", "block",
    sum("n")::int AS "n", coalesce(sum("n") FILTER (WHERE "value" - "block" * 11 = 0), 0)::int AS "n0",
    coalesce(sum("n") FILTER (WHERE "value" - "block" * 11 = 1), 0)::int AS "n1",
    coalesce(sum("n") FILTER (WHERE "value" - "block" * 11 = 2), 0)::int AS "n2",
    coalesce(sum("n") FILTER (WHERE "value" - "block" * 11 = 3), 0)::int AS "n3",
    coalesce(sum("n") FILTER (WHERE "value" - "block" * 11 = 4), 0)::int AS "n4",
    coalesce(sum("n") FILTER (WHERE "value" - "block" * 11 = 5), 0)::int AS "n5",
    coalesce(sum("n") FILTER (WHERE "value" - "block" * 11 = 6), 0)::int AS "n6",
    coalesce(sum("n") FILTER (WHERE "value" - "block" * 11 = 7), 0)::int AS "n7",
    coalesce(sum("n") FILTER (WHERE "value" - "block" * 11 = 8), 0)::int AS "n8",
    coalesce(sum("n") FILTER (WHERE "value" - "block" * 11 = 9), 0)::int AS "n9",
    coalesce(sum("n") FILTER (WHERE "value" - "block" * 11 = 10), 0)::int AS "n10"
  FROM cell
  GROUP BY "workspaceId", "kind", "questionId", "month", "block", GROUPING SETS (
    (), ("tier", "level"), ("stage"), ("region"), ("channel"), ("accountId"),
    ("tier", "level", "stage", "region", "channel")
  )
  UNION ALL
  SELECT "workspaceId", 'attribute', "kind", "questionId", "month", '', '', '', '', '', '', given."name", given."word",
    "block", sum("n")::int, coalesce(sum("n") FILTER (WHERE "value" - "block" * 11 = 0), 0)::int AS "n0",
    coalesce(sum("n") FILTER (WHERE "value" - "block" * 11 = 1), 0)::int AS "n1",
    coalesce(sum("n") FILTER (WHERE "value" - "block" * 11 = 2), 0)::int AS "n2",
    coalesce(sum("n") FILTER (WHERE "value" - "block" * 11 = 3), 0)::int AS "n3",
    coalesce(sum("n") FILTER (WHERE "value" - "block" * 11 = 4), 0)::int AS "n4",
    coalesce(sum("n") FILTER (WHERE "value" - "block" * 11 = 5), 0)::int AS "n5",
    coalesce(sum("n") FILTER (WHERE "value" - "block" * 11 = 6), 0)::int AS "n6",
    coalesce(sum("n") FILTER (WHERE "value" - "block" * 11 = 7), 0)::int AS "n7",
    coalesce(sum("n") FILTER (WHERE "value" - "block" * 11 = 8), 0)::int AS "n8",
    coalesce(sum("n") FILTER (WHERE "value" - "block" * 11 = 9), 0)::int AS "n9",
    coalesce(sum("n") FILTER (WHERE "value" - "block" * 11 = 10), 0)::int AS "n10"
  FROM cell CROSS JOIN LATERAL jsonb_each_text("attributes") AS given("name", "word")
  WHERE given."word" <> ''
  GROUP BY "workspaceId", "kind", "questionId", "month", "block", given."name", given."word") tallied;

INSERT INTO "Cut" ("workspaceId", "hash", "attributes")
SELECT DISTINCT "workspaceId", "cut", "attributes" FROM cell WHERE "cut" <> '';

INSERT INTO "FineTally" ("id", "workspaceId", "kind", "questionId", "month", "accountId", "level", "stage", "region", "channel", "cut", "value", "n")
SELECT md5(ROW("workspaceId", "kind", "questionId", "month", "accountId", "level", "stage", "region", "channel", "cut", "value")::text)::uuid,
  "workspaceId", "kind", "questionId", "month", "accountId", "level", "stage", "region", "channel", "cut", "value", "n"
FROM cell;

DROP TABLE cell;
