import type { SendHour } from "~/domain/communications/due";
import { hourBefore, type OnTheirWay } from "~/domain/communications/pace";
import { readSpread, type Spread } from "~/domain/communications/spread";
import { Prisma } from "~/generated/prisma/client";
import type { Unit } from "../commit.server";
import { database, type Tx } from "../database.server";

export interface Waiting {
  id: string;
  email: string;
  name: string;
  timeZone: string;
}

/** The next whose hour has come, those who are due longest first. */
export const listDue = (db: Tx, versionId: string, at: Date, take: number): Promise<Waiting[]> =>
  db.recipient.findMany({
    where: { communicationAudienceId: versionId, status: "queued", dueAt: { lte: at } },
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    take,
    select: { id: true, email: true, name: true, timeZone: true },
  });

export async function countOnTheirWay(
  db: Tx,
  versionId: string,
  ratePerHour: number | null,
  at: Date,
): Promise<OnTheirWay> {
  const since = hourBefore(at);
  const [found] = await db.$queryRaw<Omit<OnTheirWay, "ratePerHour">[]>`
    SELECT (count(*) FILTER (WHERE r."handedAt" > ${since}))::int AS "lastHour",
      (count(*) FILTER (WHERE r."handedAt" <= ${since} AND l."status" IN ('waiting', 'sending')))::int AS "stillWaiting",
      (count(*) FILTER (WHERE l."status" IN ('waiting', 'sending')))::int AS "underWay"
    FROM "Recipient" r JOIN "Letter" l ON l."id" = r."letterId"
    WHERE r."communicationAudienceId" = ${versionId} AND r."status" = 'handed'
      AND (r."handedAt" > ${since} OR l."status" IN ('waiting', 'sending'))`;
  return { ratePerHour, ...(found ?? { lastHour: 0, stillWaiting: 0, underWay: 0 }) };
}

/** Their letters are written with this, in the same transaction. */
export async function markHanded(
  unit: Unit,
  handed: readonly { id: string; letterId: string }[],
  at: Date,
): Promise<void> {
  if (handed.length === 0) return;
  await unit.db.$executeRaw`
    UPDATE "Recipient" r SET "status" = 'handed', "letterId" = g."letterId", "handedAt" = ${at}, "skipped" = ''
    FROM json_to_recordset(${JSON.stringify(handed)}::json) AS g("id" text, "letterId" text)
    WHERE r."id" = g."id"`;
}

export async function markSkipped(
  unit: Unit,
  skipped: readonly { id: string; reason: string }[],
): Promise<void> {
  for (const reason of new Set(skipped.map((one) => one.reason))) {
    const ids = skipped.filter((one) => one.reason === reason).map(({ id }) => id);
    await unit.db.recipient.updateMany({
      where: { id: { in: ids }, status: "queued" },
      data: { status: "skipped", skipped: reason },
    });
  }
}

/**
 * Letters of a version that surely have not arrived are taken back, and those they were for wait again; returns how
 * many. Whoever carries one at this moment keeps it.
 */
export async function takeBackLetters(unit: Unit, versionId: string): Promise<number> {
  const taken = await unit.db.$queryRaw<{ id: string; attempts: number }[]>`
    UPDATE "Letter" l SET "status" = 'withdrawn', "version" = l."version" + 1, "notBefore" = NULL, "heldAt" = NULL
    FROM "Recipient" r
    WHERE r."letterId" = l."id" AND r."communicationAudienceId" = ${versionId} AND r."status" = 'handed'
      AND l."status" = 'waiting' AND l."sendingAt" IS NULL
    RETURNING l."id", l."attempts"`;
  const ids = taken.map(({ id }) => id);
  if (ids.length === 0) return 0;
  await unit.db.recipient.updateMany({
    where: { letterId: { in: ids }, status: "handed" },
    data: { status: "queued", letterId: null, handedAt: null },
  });
  // A letter that was never tried has nothing to tell.
  const untried = taken.filter(({ attempts }) => attempts === 0).map(({ id }) => id);
  await unit.db.letter.deleteMany({ where: { id: { in: untried } } });
  return ids.length;
}

/** Everybody who waits is cut off; returns how many. */
export async function cutOff(unit: Unit, versionId: string): Promise<number> {
  const { count } = await unit.db.recipient.updateMany({
    where: { communicationAudienceId: versionId, status: "queued" },
    data: { status: "stopped" },
  });
  return count;
}

/** Those who were cut off wait for their hour again. */
export async function listAgain(
  unit: Unit,
  versionId: string,
  dueOf: (timeZone: string) => Date,
): Promise<number> {
  const zones = await unit.db.recipient.groupBy({
    by: ["timeZone"],
    where: { communicationAudienceId: versionId, status: "stopped" },
  });
  let count = 0;
  for (const { timeZone } of zones) {
    const moved = await unit.db.recipient.updateMany({
      where: { communicationAudienceId: versionId, status: "stopped", timeZone },
      data: { status: "queued", dueAt: dueOf(timeZone) },
    });
    count += moved.count;
  }
  return count;
}

/** What a version that is to leave, or leaves, looks like to the clock. */
export interface VersionUnderWay {
  id: string;
  workspaceId: string;
  communicationId: string;
  code: string;
  audience: string;
  status: "scheduled" | "sending";
  isPaused: boolean;
  spread: Spread | null;
  hour: SendHour;
  /** Somebody's hour has come. */
  isDue: boolean;
  /** Somebody waits for a later hour. */
  waits: boolean;
  /** A letter has no end yet. */
  isOpen: boolean;
}

interface UnderWayRow extends Omit<VersionUnderWay, "spread" | "hour"> {
  spread: unknown;
  sendOn: string | null;
  sendTime: string | null;
}

/** Every version of every workspace that the clock moves. */
export async function listUnderWay(at: Date, versionId: string | null = null): Promise<VersionUnderWay[]> {
  const rows = await database().$queryRaw<UnderWayRow[]>`
    SELECT v."id", v."workspaceId", v."communicationId", c."code", v."audience", v."status",
      v."pausedAt" IS NOT NULL AS "isPaused", v."spread", v."sendOn", v."sendTime",
      EXISTS (SELECT 1 FROM "Recipient" r WHERE r."communicationAudienceId" = v."id" AND r."status" = 'queued'
        AND r."dueAt" <= ${at}) AS "isDue",
      EXISTS (SELECT 1 FROM "Recipient" r WHERE r."communicationAudienceId" = v."id" AND r."status" = 'queued'
        AND r."dueAt" > ${at}) AS "waits",
      EXISTS (SELECT 1 FROM "Recipient" r JOIN "Letter" l ON l."id" = r."letterId"
        WHERE r."communicationAudienceId" = v."id" AND r."status" = 'handed'
          AND l."status" IN ('waiting', 'sending')) AS "isOpen"
    FROM "CommunicationAudience" v JOIN "Communication" c ON c."id" = v."communicationId"
    WHERE v."status" IN ('scheduled', 'sending')
      ${versionId === null ? Prisma.empty : Prisma.sql`AND v."id" = ${versionId}`}
    ORDER BY v."scheduledAt" NULLS LAST, v."id"`;
  return rows.map(({ spread, sendOn, sendTime, ...row }) => ({
    ...row,
    spread: readSpread(spread),
    hour: { on: (sendOn ?? "") as SendHour["on"], time: sendTime ?? "" },
  }));
}
