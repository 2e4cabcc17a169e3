import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { MAY_NOT_KEYS } from "~/domain/intake/may-not-keys";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { findKey } from "~/store/intake/key.queries.server";

/** Ends a key for good, the secret before a rotation with it. What it brought in stays. */
export async function revokeKey(
  act: Act,
  input: { keyId: string; version: number },
): Promise<Result<{ name: string }>> {
  const { viewer, now } = act;
  const key = await findKey(viewer, input.keyId);
  if (!key) return notFound("key");
  if (!can(viewer, "integration.manage", { workspaceId: viewer.workspaceId })) {
    return notPermitted(MAY_NOT_KEYS.manage);
  }
  if (key.revokedAt) return notAllowedNow("This key was revoked already.");
  return commit(act, async (unit) => {
    await unit.move(
      "apiToken",
      { id: key.id, version: input.version },
      { revokedAt: now, previousHash: null, previousUntil: null },
    );
    unit.log({
      noun: "token",
      recordId: key.id,
      verb: "revoked",
      summary: `revoked the key ${key.name}`,
    });
    return done({ name: key.name });
  });
}
