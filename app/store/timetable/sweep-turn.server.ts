import { connection } from "../database.server";

/*
 * Whose turn it is. Turns count by the database's clock, not by the product's: how long to wait between two looks is
 * a matter of the machines, and every process on the database reads the same one. The product's clock may be set a
 * month ahead or a day back; the next look then finds what is due by it, neither earlier nor never.
 * nextAt is both when the next turn is due and, while somebody has it, until when it is theirs: a process that dies
 * in a sweep stops moving it on, and the turn is free again by itself.
 */

export interface Turn {
  name: string;
  /** From the beginning of one look to the next. */
  seconds: number;
  /** How long it is held without a word from its holder. */
  lease: number;
}

/** Farther ahead than this no clock that goes forward can put a turn. */
const farthest = ({ seconds, lease }: Turn): number => Math.max(seconds, lease) + 5;

export interface ListedTurn {
  name: string;
  about: string;
  rhythm: string;
  /** "00:05", where it runs once on each day; else "". */
  daily: string;
  /** Waits for its turn even when a process begins. */
  lazy: boolean;
}

/** Makes the rows of a timetable. Whoever starts wants to look at once, except while somebody else is at it. */
export async function prepareTurns(turns: readonly ListedTurn[], alone: boolean): Promise<void> {
  for (const { name, about, rhythm, daily, lazy } of turns) {
    await connection().sql(
      `INSERT INTO "SweepTurn" ("name", "about", "rhythm", "daily", "nextAt") VALUES ($1, $4, $5, $6, now())
       ON CONFLICT ("name") DO UPDATE SET
         "about" = $4,
         "rhythm" = $5,
         "daily" = $6,
         "holder" = CASE WHEN $3 THEN '' ELSE "SweepTurn"."holder" END,
         "nextAt" = CASE
           WHEN $3 AND "SweepTurn"."holder" <> '' THEN now()
           WHEN $2 OR (NOT $3 AND "SweepTurn"."holder" <> '') THEN "SweepTurn"."nextAt"
           ELSE now()
         END`,
      [name, lazy, alone, about, rhythm, daily],
    );
  }
}

/**
 * Takes the turn if it is due: of any number of processes, one gets it. A turn farther ahead than one pause can put
 * it was set by a clock that has been put back since; it is due, too, or the sweep would stand still until then.
 */
export async function takeTurn(turn: Turn, holder: string): Promise<boolean> {
  const { rows } = await connection().sql(
    `UPDATE "SweepTurn"
     SET "holder" = $2, "startedAt" = now(), "nextAt" = now() + make_interval(secs => $4)
     WHERE "name" = $1
       AND ("nextAt" <= now() OR "nextAt" > now() + make_interval(secs => $3))
     RETURNING "name"`,
    [turn.name, holder, farthest(turn), turn.lease],
  );
  return rows.length === 1;
}

/** "I am still at it." False: the turn has gone to somebody else. */
export async function keepTurn({ name, lease }: Turn, holder: string): Promise<boolean> {
  const { rows } = await connection().sql(
    `UPDATE "SweepTurn" SET "nextAt" = now() + make_interval(secs => $3)
     WHERE "name" = $1 AND "holder" = $2 RETURNING "name"`,
    [name, holder, lease],
  );
  return rows.length === 1;
}

/** Ends the turn; what went wrong is tried again sooner than the next regular look. */
export async function endTurn(
  { name, seconds }: Turn,
  holder: string,
  { trouble, tookMillis }: { trouble: string; tookMillis: number },
): Promise<void> {
  const pause = trouble ? Math.min(seconds, 300) : seconds;
  await connection().sql(
    `UPDATE "SweepTurn"
     SET "holder" = '', "endedAt" = now(), "trouble" = $3, "tookMillis" = $4,
         "nextAt" = greatest(least("startedAt", now()) + make_interval(secs => $5), now() + interval '1 second')
     WHERE "name" = $1 AND "holder" = $2`,
    [name, holder, trouble.slice(0, 2000), Math.round(tookMillis), pause],
  );
}

/** Gives a turn back unended: whoever comes next may take it at once. */
export async function returnTurn(name: string, holder: string): Promise<void> {
  await connection().sql(
    `UPDATE "SweepTurn" SET "holder" = '', "nextAt" = now() WHERE "name" = $1 AND "holder" = $2`,
    [name, holder],
  );
}

/** Seconds until the next of these turns is due, by the database's clock; 0 for one that is. */
export async function secondsUntilTurns(turns: readonly Turn[]): Promise<Map<string, number>> {
  const { rows } = await connection().sql(
    `SELECT "name", extract(epoch FROM "nextAt" - now())::float8 AS "left" FROM "SweepTurn" WHERE "name" = ANY($1::text[])`,
    [turns.map(({ name }) => name)],
  );
  const left = new Map(rows.map((row) => [String(row.name), Number(row.left)]));
  return new Map(
    turns.map((turn) => {
      const wait = left.get(turn.name) ?? 0;
      return [turn.name, wait > farthest(turn) ? 0 : Math.max(0, wait)];
    }),
  );
}
