import type { CaseCause } from "~/domain/cases/case";
import { Prisma } from "~/generated/prisma/client";
import type { Day } from "~/shared/calendar";
import type { Tx } from "../database.server";

/** Where new answers come from, or contacts whose mail came back. */
export type CaseSource = { kind: "import" | "token"; id: string } | { kind: "bounces" };

/** An answer or a bounce that has no case yet. */
export interface CaseCandidate {
  key: string;
  cause: CaseCause;
  value: number | null;
  responseId: string | null;
  accountId: string | null;
  account: string | null;
  contactId: string | null;
  level: string | null;
  /** By rule: the account's owner, else the stage's; null where there is neither. */
  ownerId: string | null;
}

export interface Looking {
  workspaceId: string;
  /** Answers at or below this level. */
  level: number;
  /** The oldest day that still opens a case by itself. */
  since: Day;
  today: Day;
}

const fromSource = (source: { kind: "import" | "token"; id: string }): Prisma.Sql =>
  source.kind === "import" ? Prisma.sql`r."importId" = ${source.id}` : Prisma.sql`r."tokenId" = ${source.id}`;

const KEY = Prisma.sql`'response:' || r."surveyId" || ':' || r."externalId"`;

/** One statement, whatever the number of answers. The key is the respondent's own, so a file that comes again opens nothing twice. */
export async function listCandidates(
  db: Tx,
  { workspaceId, level, since, today }: Looking,
  source: CaseSource,
): Promise<CaseCandidate[]> {
  if (source.kind === "bounces") return listBounced(db, { workspaceId, level, since, today });
  const rows = await db.$queryRaw<(Omit<CaseCandidate, "cause"> & { plea: boolean | null })[]>`
    SELECT ${KEY} AS key, r.id AS "responseId", r."accountId", r."contactId", a.name AS account, c.level,
      min(v.value) FILTER (WHERE v.kind IN ('satisfaction', 'loyalty', 'rating') AND v.value BETWEEN 1 AND ${level}) AS value,
      bool_or(v.kind = 'plea' AND v.value > 0) AS plea,
      coalesce(ao.id, so.id) AS "ownerId"
    FROM "Response" r
    JOIN "Answer" v ON v."responseId" = r.id
    LEFT JOIN "Account" a ON a.id = r."accountId"
    LEFT JOIN "Contact" c ON c.id = r."contactId"
    LEFT JOIN "Person" ao ON ao.id = a."ownerId" AND ao.active AND ao.role <> 'viewer'
    LEFT JOIN "Stage" s ON s."workspaceId" = r."workspaceId" AND s.name = r.stage AND s."retiredAt" IS NULL
    LEFT JOIN "Person" so ON so.id = s."ownerId" AND so.active AND so.role <> 'viewer'
    WHERE r."workspaceId" = ${workspaceId} AND r.shelf = '' AND r.day BETWEEN ${since} AND ${today} AND ${fromSource(source)}
      AND NOT EXISTS (SELECT 1 FROM "CustomerCase" k WHERE k."workspaceId" = r."workspaceId" AND k.key = ${KEY})
    GROUP BY r.id, a.name, c.level, ao.id, so.id
    HAVING min(v.value) FILTER (WHERE v.kind IN ('satisfaction', 'loyalty', 'rating') AND v.value BETWEEN 1 AND ${level}) IS NOT NULL
      OR bool_or(v.kind = 'plea' AND v.value > 0)
    ORDER BY r.day, r."rowNumber", r.id`;
  // Whoever asks for a call wants that first of all, whatever their answers were.
  return rows.map(({ plea, ...row }) => ({ ...row, cause: plea ? "plea" : "lowAnswer" }));
}

/** Decision makers, and anybody of a key account, whom our mail no longer reaches. */
async function listBounced(db: Tx, { workspaceId, since, today }: Looking): Promise<CaseCandidate[]> {
  const rows = await db.$queryRaw<Omit<CaseCandidate, "cause" | "value" | "responseId">[]>`
    SELECT DISTINCT ON (c.id) 'bounce:' || c.id || ':' || c."bouncedOn" AS key, a.id AS "accountId", a.name AS account,
      c.id AS "contactId", c.level, ao.id AS "ownerId"
    FROM "Contact" c
    JOIN "ContactLink" l ON l."contactId" = c.id
    JOIN "Account" a ON a.id = l."accountId"
    LEFT JOIN "Person" ao ON ao.id = a."ownerId" AND ao.active AND ao.role <> 'viewer'
    WHERE c."workspaceId" = ${workspaceId} AND c."bouncedOn" BETWEEN ${since} AND ${today}
      AND a.status <> 'lost' AND (c.level = 'DM' OR a."keyAccount")
      AND NOT EXISTS (SELECT 1 FROM "CustomerCase" k
        WHERE k."workspaceId" = c."workspaceId" AND k.key = 'bounce:' || c.id || ':' || c."bouncedOn")
    ORDER BY c.id, a."keyAccount" DESC, a.name`;
  return rows.map((row) => ({ ...row, cause: "bounce", value: null, responseId: null }));
}

/** Cases whose answers came in anew: the withdrawn open again, the others belong to the new answer from now on. */
export async function bringBack(
  db: Tx,
  { workspaceId, since, today }: Looking,
  source: { kind: "import" | "token"; id: string },
  days: { at: Date; acknowledgeBy: Day; resolveBy: Day },
): Promise<number[]> {
  const restored = await db.$queryRaw<{ number: number }[]>`
    UPDATE "CustomerCase" k SET status = 'new', version = k.version + 1, "responseId" = r.id, "openedAt" = ${days.at},
      "openedOn" = ${today}, "acknowledgeBy" = ${days.acknowledgeBy}, "resolveBy" = ${days.resolveBy}
    FROM "Response" r
    WHERE k."workspaceId" = ${workspaceId} AND k.status = 'withdrawn' AND k.key = ${KEY} AND r."workspaceId" = ${workspaceId}
      AND r.shelf = '' AND r.day BETWEEN ${since} AND ${today} AND ${fromSource(source)}
    RETURNING k.number`;
  await db.$executeRaw`
    UPDATE "CustomerCase" k SET "responseId" = r.id FROM "Response" r
    WHERE k."workspaceId" = ${workspaceId} AND k.key = ${KEY} AND k."responseId" IS DISTINCT FROM r.id
      AND r."workspaceId" = ${workspaceId} AND r.shelf = '' AND ${fromSource(source)}`;
  return restored.map((row) => row.number).sort((a, b) => a - b);
}

/** A case as it is written into its row. */
export interface NewCase extends Omit<CaseCandidate, "account" | "level"> {
  id: string;
  number: number;
  title: string;
}

/** Adds the rows of new cases: one statement, whatever their number. */
export async function addCases(
  db: Tx,
  common: {
    workspaceId: string;
    at: Date;
    openedOn: Day;
    acknowledgeBy: Day;
    resolveBy: Day;
    createdById: string;
  },
  rows: readonly NewCase[],
): Promise<void> {
  if (rows.length === 0) return;
  await db.$executeRaw`
    INSERT INTO "CustomerCase" ("id", "workspaceId", "number", "status", "key", "cause", "title", "value", "responseId", "accountId",
      "contactId", "ownerId", "openedAt", "openedOn", "acknowledgeBy", "resolveBy", "createdById")
    SELECT i."id", ${common.workspaceId}, i."number", 'new', i."key", i."cause", i."title", i."value", i."responseId", i."accountId",
      i."contactId", i."ownerId", ${common.at}, ${common.openedOn}, ${common.acknowledgeBy}, ${common.resolveBy}, ${common.createdById}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS i("id" text, "number" int, "key" text, "cause" text, "title" text,
      "value" int, "responseId" text, "accountId" text, "contactId" text, "ownerId" text)`;
}

/**
 * Takes back the cases of an import that is undone, as far as nobody touched them: no word was written, no hand
 * laid on. Those that were touched stay, and their page says that the answer no longer counts.
 */
export async function withdrawUntouched(db: Tx, importId: string): Promise<number[]> {
  const rows = await db.$queryRaw<{ number: number }[]>`
    UPDATE "CustomerCase" k SET status = 'withdrawn', version = k.version + 1
    FROM "Response" r
    WHERE k."responseId" = r.id AND r."importId" = ${importId} AND k.status = 'new' AND k.cause <> 'manual'
      AND k."findingId" IS NULL AND NOT EXISTS (SELECT 1 FROM "CaseNote" n WHERE n."caseId" = k.id)
    RETURNING k.number`;
  return rows.map((row) => row.number).sort((a, b) => a - b);
}
