-- Every loss that is on record already gets its win-back case: those of the revenue ledger, each with the return
-- after it, and those of accounts that left no line there.
WITH "Loss" AS (
    SELECT r."workspaceId", r."accountId", r."day" AS "lostOn", -r."amountMinor" AS "valueMinor",
        back."day" AS "wonOn", back."amountMinor" AS "wonMinor"
    FROM "RevenueChange" r
    LEFT JOIN LATERAL (
        SELECT w."day", w."amountMinor" FROM "RevenueChange" w
        WHERE w."accountId" = r."accountId" AND w."withdrawnAt" IS NULL AND w."kind" = 'winBack' AND w."day" >= r."day"
            AND NOT EXISTS (
                SELECT 1 FROM "RevenueChange" l
                WHERE l."accountId" = r."accountId" AND l."withdrawnAt" IS NULL AND l."kind" = 'lost'
                    AND l."day" > r."day" AND l."day" <= w."day"
            )
        ORDER BY w."day", w."createdAt" LIMIT 1
    ) back ON TRUE
    WHERE r."kind" = 'lost' AND r."withdrawnAt" IS NULL
    UNION ALL
    SELECT a."workspaceId", a."id", coalesce(a."lostOn", to_char(a."createdAt", 'YYYY-MM-DD')), a."revenueMinor",
        CASE WHEN a."status" <> 'lost' THEN a."wonBackOn" END, CASE WHEN a."status" <> 'lost' THEN a."revenueMinor" END
    FROM "Account" a
    WHERE (a."status" = 'lost' OR (a."lostOn" IS NOT NULL AND a."wonBackOn" >= a."lostOn"))
        AND NOT EXISTS (
            SELECT 1 FROM "RevenueChange" r
            WHERE r."accountId" = a."id" AND r."kind" = 'lost' AND r."withdrawnAt" IS NULL
        )
), "Numbered" AS (
    SELECT l.*, row_number() OVER (PARTITION BY l."workspaceId" ORDER BY l."lostOn", l."accountId")::int AS "number"
    FROM "Loss" l
)
INSERT INTO "WinBack" (
    "id", "workspaceId", "number", "accountId", "status", "lostOn", "valueMinor", "ownerId",
    "wonOn", "wonMinor", "closedOn", "createdById", "createdAt", "updatedAt"
)
SELECT '01' || upper(substr(md5(n."workspaceId" || n."number"::text), 1, 24)), n."workspaceId", n."number", n."accountId",
    CASE WHEN n."wonOn" IS NULL THEN 'lost' ELSE 'wonBack' END, n."lostOn", n."valueMinor", p."id",
    n."wonOn", n."wonMinor", n."wonOn", 'system', now(), now()
FROM "Numbered" n
JOIN "Account" a ON a."id" = n."accountId"
LEFT JOIN "Person" p ON p."id" = a."ownerId" AND p."active";

UPDATE "Workspace" w SET "lastWinBackNumber" = counted."last"
FROM (SELECT "workspaceId", max("number") AS "last" FROM "WinBack" GROUP BY "workspaceId") counted
WHERE counted."workspaceId" = w."id" AND w."lastWinBackNumber" < counted."last";
