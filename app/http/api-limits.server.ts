import { INTAKE_LIMITS } from "~/domain/intake/key";
import { hashToken } from "~/shared/id.server";
import { countAttempt } from "~/store/people/attempts.server";
import { addressOf } from "./client-address.server";

/** Unknown secrets from one place: nobody can guess one, but everybody can ask. */
const STRANGER = { most: 60, minutes: 15 };

const seconds = (until: Date | null, at: Date): number | null =>
  until && Math.max(1, Math.ceil((until.getTime() - at.getTime()) / 1000));

/** Seconds a key has to wait; null when its request may go on. */
export async function waitForKey(keyId: string, at: Date): Promise<number | null> {
  const key = hashToken(`api\n${keyId}`);
  return seconds(await countAttempt({ key, most: INTAKE_LIMITS.requestsPerMinute, minutes: 1 }, at), at);
}

export async function waitForStranger(request: Request, at: Date): Promise<number | null> {
  const key = hashToken(`api\nstranger\n${addressOf(request)}`);
  return seconds(await countAttempt({ key, ...STRANGER }, at), at);
}
