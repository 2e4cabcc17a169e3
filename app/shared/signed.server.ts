import { createHmac, timingSafeEqual } from "node:crypto";
import { secret } from "./env.server";

const sealOf = (purpose: string, id: string): string =>
  createHmac("sha256", secret()).update(`${purpose}:${id}`).digest("base64url").slice(0, 32);

/**
 * A token that names a record and proves that Capstan made it. It can be written again at any time, so that no
 * letter has to keep a secret. The purpose keeps a link of one kind from opening a door of another.
 */
export const signedToken = (purpose: string, id: string): string => `${id}.${sealOf(purpose, id)}`;

/** The id in a token that is ours; null for every other text. */
export function readSigned(purpose: string, token: string): string | null {
  const cut = token.lastIndexOf(".");
  if (cut < 1) return null;
  const id = token.slice(0, cut);
  const given = Buffer.from(token.slice(cut + 1));
  const expected = Buffer.from(sealOf(purpose, id));
  return given.length === expected.length && timingSafeEqual(given, expected) ? id : null;
}
