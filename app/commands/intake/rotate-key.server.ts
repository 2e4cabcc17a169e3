import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { keyState, prefixOf, ROTATION_HOURS, SECRET_MARK } from "~/domain/intake/key";
import { MAY_NOT_KEYS } from "~/domain/intake/may-not-keys";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { hashToken, newToken } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { findKey } from "~/store/intake/key.queries.server";

/** Gives a key a new secret. The one before stays good for a day, so that nothing is lost while it is exchanged. */
export async function rotateKey(
  act: Act,
  input: { keyId: string; version: number },
): Promise<Result<{ name: string; secret: string }>> {
  const { viewer, now } = act;
  const key = await findKey(viewer, input.keyId);
  if (!key) return notFound("key");
  if (!can(viewer, "integration.manage", { workspaceId: viewer.workspaceId })) {
    return notPermitted(MAY_NOT_KEYS.manage);
  }
  if (keyState(key, now) !== "active") {
    return notAllowedNow("This key is not in use any more. Make a new one instead.");
  }
  const secret = `${SECRET_MARK}${newToken()}`;
  return commit(act, async (unit) => {
    const before = await unit.db.apiToken.findUniqueOrThrow({
      where: { id: key.id },
      select: { tokenHash: true },
    });
    await unit.move(
      "apiToken",
      { id: key.id, version: input.version },
      {
        tokenHash: hashToken(secret),
        prefix: prefixOf(secret),
        previousHash: before.tokenHash,
        previousUntil: new Date(now.getTime() + ROTATION_HOURS * 3_600_000),
      },
    );
    unit.log({
      noun: "token",
      recordId: key.id,
      verb: "replaced",
      summary: `rotated the key ${key.name}; the secret before is good for ${ROTATION_HOURS} hours more`,
    });
    return done({ name: key.name, secret });
  });
}
