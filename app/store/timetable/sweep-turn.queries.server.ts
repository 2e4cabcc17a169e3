import { connection } from "../database.server";

/** How a sweep stands, told in seconds from now: whoever reads it may live by another clock than the turns. */
export interface TurnNow {
  name: string;
  about: string;
  rhythm: string;
  daily: string;
  /** Since when it is under way; null while it is not. */
  runningFor: number | null;
  /** When it ended last; null while it never has. */
  endedAgo: number | null;
  tookMillis: number | null;
  /** 0 when it is due. */
  nextIn: number;
  trouble: string;
}

/** All that is on the timetable. One whose turn nobody has taken for a day belongs to a version that is gone. */
export async function listTurns(): Promise<TurnNow[]> {
  const { rows } = await connection().sql(
    `SELECT "name", "about", "rhythm", "daily", "holder" <> '' AND "nextAt" > now() AS running,
            extract(epoch FROM now() - "startedAt")::float8 AS started,
            extract(epoch FROM now() - "endedAt")::float8 AS ended,
            extract(epoch FROM "nextAt" - now())::float8 AS next, "tookMillis", "trouble"
     FROM "SweepTurn" WHERE "nextAt" > now() - interval '1 day' ORDER BY "name"`,
  );
  const seconds = (value: unknown): number | null => (value === null ? null : Math.max(0, Number(value)));
  return rows.map((row) => ({
    name: String(row.name),
    about: String(row.about),
    rhythm: String(row.rhythm),
    daily: String(row.daily),
    runningFor: row.running ? seconds(row.started) : null,
    endedAgo: seconds(row.ended),
    tookMillis: row.tookMillis === null ? null : Number(row.tookMillis),
    nextIn: Math.max(0, Number(row.next)),
    trouble: String(row.trouble),
  }));
}
