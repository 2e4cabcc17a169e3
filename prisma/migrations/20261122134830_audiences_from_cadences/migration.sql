-- Whom the program speaks to is a register from now on. How long an audience may go without a word stood in the
-- settings: each of those lines becomes an audience, of the kind its name tells, with the people that kind has.
CREATE TABLE "Audience" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "about" TEXT NOT NULL DEFAULT '',
    "rule" JSONB,
    "cadenceDays" INTEGER,
    "locale" TEXT NOT NULL DEFAULT '',
    "timeZone" TEXT NOT NULL DEFAULT '',
    "ownerId" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredOn" TEXT,

    CONSTRAINT "Audience_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "Audience_workspaceId_name_key" ON "Audience"("workspaceId", "name");

ALTER TABLE "Audience" ADD CONSTRAINT "Audience_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

INSERT INTO "Audience" ("id", "workspaceId", "name", "kind", "rule", "cadenceDays", "createdById", "createdAt")
SELECT upper(substr(md5(w."id" || c."name"), 1, 26)), w."id", c."name", c."kind",
  CASE c."kind"
    WHEN 'employees' THEN '{"people": {"roles": [], "parts": [], "titles": []}, "contacts": null}'::jsonb
    WHEN 'executives' THEN '{"people": {"roles": ["executive"], "parts": [], "titles": []}, "contacts": null}'::jsonb
    WHEN 'customers' THEN '{"people": null, "contacts": {"levels": [], "titles": [], "tiers": [], "segments": [], "regions": [], "statuses": ["active", "atRisk", "wonBack"], "keyAccounts": false, "strategic": false, "accountIds": []}}'::jsonb
  END,
  c."days",
  coalesce((SELECT p."id" FROM "Person" p WHERE p."workspaceId" = w."id" AND p."role" IN ('leader', 'admin')
    ORDER BY p."active" DESC, p."createdAt", p."id" LIMIT 1), ''),
  w."createdAt"
FROM "Workspace" w
CROSS JOIN LATERAL (
  SELECT DISTINCT ON (lower(e."audience")) e."audience" AS "name", e."days",
    CASE
      WHEN e."audience" ~* '(employee|staff|colleague|mitarbeit)' THEN 'employees'
      WHEN e."audience" ~* '(executive|board|leadership|vorstand)' THEN 'executives'
      WHEN e."audience" ~* '(customer|client|kunde)' THEN 'customers'
      WHEN e."audience" ~* 'partner' THEN 'partners'
      WHEN e."audience" ~* '(prospect|interessent)' THEN 'prospects'
      ELSE 'unit'
    END AS "kind"
  FROM jsonb_to_recordset(CASE jsonb_typeof(w."cadences") WHEN 'array' THEN w."cadences" ELSE '[]'::jsonb END)
    AS e("audience" text, "days" int)
  WHERE coalesce(e."audience", '') <> '' AND e."days" BETWEEN 1 AND 730
) c;

ALTER TABLE "Workspace" DROP COLUMN "cadences";
