import { env } from "~/shared/env.server";

/**
 * Whether a request that changes something comes from a page of ours. Browsers name their origin on
 * every POST; a program that names none carries no cookie of a person either (they are SameSite=Lax).
 */
export function isSameOrigin(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site && site !== "same-origin" && site !== "none") return false;
  const origin = request.headers.get("origin") ?? refererOrigin(request);
  if (origin === null) return true;
  return ownOrigins(request).includes(origin);
}

function refererOrigin(request: Request): string | null {
  const referer = request.headers.get("referer");
  if (!referer) return null;
  try {
    return new URL(referer).origin;
  } catch {
    return "unreadable";
  }
}

export function ownOrigins(request: Request): string[] {
  const own = [new URL(request.url).origin, new URL(env().CAPSTAN_URL).origin];
  const host = request.headers.get("host");
  // Behind a proxy that ends TLS the request itself may say http while the browser says https.
  if (host) own.push(`http://${host}`, `https://${host}`);
  return own;
}

/** Throws the answer for a change that another site tried to make in somebody's name. */
export function requireSameOrigin(request: Request): void {
  if (request.method === "GET" || request.method === "HEAD" || isSameOrigin(request)) return;
  throw new Response("This form was sent from another site. Open Capstan itself and try again.", {
    status: 403,
    statusText: "Forbidden",
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
}
