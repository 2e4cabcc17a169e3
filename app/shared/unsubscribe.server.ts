import { readSigned, signedToken } from "./signed.server";

const PURPOSE = "unsubscribe";

/** Stops one kind of letter to one person, without a session: by its token alone. */
export const unsubscribeToken = (personId: string, kind: string): string =>
  signedToken(PURPOSE, `${personId}:${kind}`);

/** Whom and which kind a token of ours speaks of; null for every other text. */
export function readUnsubscribe(token: string): { personId: string; kind: string } | null {
  const [personId, kind, ...more] = readSigned(PURPOSE, token)?.split(":") ?? [];
  return personId && kind && more.length === 0 ? { personId, kind } : null;
}
