import { type MailRoad, roadSeen, STUCK_AFTER } from "~/domain/letters/road";
import { machineMillis } from "~/shared/clock.server";
import { env } from "~/shared/env.server";
import { database } from "../database.server";

/** All workspaces share one mail server, so there is one row. */
export const ROAD = "smtp";

/** For whoever shows it: one row read by its key. */
export async function findMailRoad(at: Date): Promise<MailRoad> {
  if (!env().SMTP_URL) return { state: "none", since: null, checkedAt: null, reply: "" };
  const row = await findRoadRow();
  return row ? roadSeen(row, at) : { state: "unknown", since: null, checkedAt: null, reply: "" };
}

export const findRoadRow = () => database().mailRoad.findUnique({ where: { id: ROAD } });

interface Finding {
  state: "open" | "blocked" | "stuck";
  reply: string;
  at: Date;
  /** Whether a server was really asked. */
  looked: boolean;
}

/** Keeps what was found; "since" stays while the state does. */
export async function noteRoad({ state, reply, at, looked }: Finding): Promise<void> {
  await database().$executeRaw`
    INSERT INTO "MailRoad" AS road ("id", "state", "since", "checkedAt", "reply")
    VALUES (${ROAD}, ${state}, ${at}, ${at}, ${reply})
    ON CONFLICT ("id") DO UPDATE SET
      "since" = CASE WHEN road."state" = EXCLUDED."state" THEN road."since" ELSE EXCLUDED."since" END,
      "checkedAt" = CASE WHEN ${looked} THEN EXCLUDED."checkedAt" ELSE road."checkedAt" END,
      "state" = EXCLUDED."state", "reply" = EXCLUDED."reply"`;
}

const NOTE_EVERY = 5_000;
const held: { notedAt: number } = { notedAt: Number.NEGATIVE_INFINITY };

/** A letter that was taken proves the road; said once in some seconds, not with each letter. */
export async function noteSent(at: Date): Promise<void> {
  if (machineMillis() - held.notedAt < NOTE_EVERY) return;
  held.notedAt = machineMillis();
  await database().mailRoad.updateMany({ where: { id: ROAD }, data: { sentAt: at } });
}

export interface Overdue {
  count: number;
  oldest: Date | null;
}

/** Letters of all workspaces that are due, held back by nothing, and not tried. */
export async function countOverdue(at: Date): Promise<Overdue> {
  const limit = new Date(at.getTime() - STUCK_AFTER);
  const [found] = await database().$queryRaw<Overdue[]>`
    SELECT count(*)::int AS "count", min(coalesce("notBefore", "createdAt")) AS "oldest" FROM "Letter"
    WHERE "status" = 'waiting' AND "heldAt" IS NULL AND coalesce("notBefore", "createdAt") < ${limit}`;
  return found ?? { count: 0, oldest: null };
}
