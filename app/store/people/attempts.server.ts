import { newId } from "~/shared/id.server";
import { database } from "../database.server";

export interface AttemptLimit {
  key: string;
  most: number;
  minutes: number;
}

interface Counted {
  count: number;
  lastRequest: bigint;
}

/**
 * Counts one attempt under a key and says when the next is welcome: null at once, else that moment. The
 * count is made by the database in one statement, so that attempts at the same time count one by one.
 */
export async function countAttempt({ key, most, minutes }: AttemptLimit, at: Date): Promise<Date | null> {
  const length = minutes * 60_000;
  const start = BigInt(at.getTime());
  const oldest = BigInt(at.getTime() - length);
  const rows = await database().$queryRaw<Counted[]>`
    INSERT INTO "SignInRateLimit" ("id", "key", "count", "lastRequest") VALUES (${newId()}, ${key}, 1, ${start})
    ON CONFLICT ("key") DO UPDATE SET
      "count" = CASE WHEN "SignInRateLimit"."lastRequest" <= ${oldest} THEN 1 ELSE "SignInRateLimit"."count" + 1 END,
      "lastRequest" = CASE WHEN "SignInRateLimit"."lastRequest" <= ${oldest} THEN ${start} ELSE "SignInRateLimit"."lastRequest" END
    RETURNING "count", "lastRequest"`;
  const counted = rows[0];
  if (!counted || counted.count <= most) return null;
  return new Date(Number(counted.lastRequest) + length);
}

/** Forgets attempts under keys that have proved themselves, and whatever is older than a day. */
export async function forgetAttempts(keys: readonly string[], at: Date): Promise<void> {
  const dayAgo = BigInt(at.getTime() - 86_400_000);
  await database().signInRateLimit.deleteMany({
    where: { OR: [{ key: { in: [...keys] } }, { lastRequest: { lt: dayAgo } }] },
  });
}

/** Whether somebody with this address has been signed in from there before. */
export async function isKnownPlace(email: string, ipAddress: string): Promise<boolean> {
  const session = await database().signInSession.findFirst({
    where: { ipAddress, user: { email } },
    select: { id: true },
  });
  return session !== null;
}
