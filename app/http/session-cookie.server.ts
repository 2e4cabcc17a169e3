import { createHmac, timingSafeEqual } from "node:crypto";
import { env, secret } from "~/shared/env.server";

/** "capstan.session_token", as the auth library names and signs it: token, dot, HMAC-SHA-256 in base64. */
export const sessionCookieName = (): string =>
  `${env().CAPSTAN_URL.startsWith("https:") ? "__Secure-" : ""}capstan.session_token`;

export function readCookie(request: Request, name: string): string | null {
  for (const part of (request.headers.get("cookie") ?? "").split(";")) {
    const equals = part.indexOf("=");
    if (equals > 0 && part.slice(0, equals).trim() === name) return part.slice(equals + 1).trim();
  }
  return null;
}

/** The session's token, when the cookie bears our signature; saves the database every forged one. */
export function readSessionToken(request: Request): string | null {
  const raw = readCookie(request, sessionCookieName());
  if (!raw) return null;
  let value: string;
  try {
    value = decodeURIComponent(raw);
  } catch {
    return null;
  }
  const dot = value.lastIndexOf(".");
  if (dot < 1) return null;
  const token = value.slice(0, dot);
  const given = Buffer.from(value.slice(dot + 1), "base64");
  const expected = createHmac("sha256", secret()).update(token).digest();
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : null;
}
