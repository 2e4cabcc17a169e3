import { randomBytes } from "node:crypto";
import type { NextFunction, Request, Response } from "express";
import { env } from "~/shared/env.server";
import { ADDRESS_HEADER } from "./client-address.server";
import { isSameOrigin } from "./same-origin.server";

/** The largest request of all: a file to import. Smaller limits are the routes' own. */
const MAX_BODY = 64 * 1024 * 1024;

/** What every answer bears, and what every request is told about itself: its nonce, its name, where it came from. */
export const securityHeaders =
  (isDev: boolean) => (request: Request, response: Response, next: NextFunction) => {
    const nonce = randomBytes(16).toString("base64");
    response.locals.nonce = nonce;
    const scripts = isDev ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`;
    response.set({
      "Content-Security-Policy": [
        "default-src 'self'",
        `script-src ${scripts}`,
        // Components set positions and sizes as style attributes.
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        `connect-src 'self'${isDev ? " ws:" : ""}`,
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
      ].join("; "),
      "X-Content-Type-Options": "nosniff",
      "X-Frame-Options": "DENY",
      "Referrer-Policy": "same-origin",
      "Cross-Origin-Opener-Policy": "same-origin",
      "Cross-Origin-Resource-Policy": "same-origin",
      "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
    });
    if (env().CAPSTAN_URL.startsWith("https:")) {
      response.set("Strict-Transport-Security", "max-age=31536000");
    }
    response.locals.requestId = randomBytes(6).toString("hex");
    response.set("X-Request-Id", response.locals.requestId);
    // Only this server says where a request came from.
    request.headers[ADDRESS_HEADER] = request.socket.remoteAddress ?? "";
    // The router believes this one about the port; Capstan asks Host and CAPSTAN_URL.
    delete request.headers["x-forwarded-host"];
    next();
  };

/** Where programs call: by a key in a header, never by the session of a person. */
const isApi = ({ originalUrl }: Request): boolean => /^\/api(\/|\?|$)/.test(originalUrl);

/** A page behind a link from a letter: the link is what lets in, and nobody is signed in there. */
const isLink = ({ originalUrl }: Request): boolean => /^\/(t|partner|do|unsubscribe|m|r)\//.test(originalUrl);

/**
 * A program is no page: it may name any origin or none, and so may a page that tells nobody where it was read.
 * What they are let in by is their key alone, so the cookie of a person is taken away here, and with it whatever
 * another site could do in that person's name.
 */
export function receivePrograms(request: Request, _response: Response, next: NextFunction): void {
  if (isApi(request) || isLink(request)) {
    for (const name of ["cookie", "origin", "referer", "sec-fetch-site"]) delete request.headers[name];
  }
  next();
}

export function refuseHugeBodies(request: Request, response: Response, next: NextFunction): void {
  const size = Number(request.headers["content-length"] ?? 0);
  if (size <= MAX_BODY) {
    next();
    return;
  }
  response
    .status(413)
    .set("Connection", "close")
    .type("text/plain")
    .send("This is larger than the 64 MB that Capstan takes at once. Split the file and send the parts.\n");
}

/**
 * Whoever is refused before their body was read would find their next request stuck behind the rest of it: the
 * connection is kept, and nobody empties it. So the rest is let go as soon as the answer is out.
 */
export function letGoOfUnreadBodies(request: Request, response: Response, next: NextFunction): void {
  response.once("finish", () => {
    // How much is still to come is known, and small enough, only where it was stated.
    if (request.complete || request.headers["content-length"] === undefined) return;
    request.removeAllListeners("data").resume();
  });
  next();
}

const HIDDEN_SLASH = /%2f|%5c|\\/i;

const isReadable = ({ originalUrl: address, headers }: Request): boolean => {
  if (headers.host !== undefined && !URL.canParse(`http://${headers.host}/`)) return false;
  // A NUL is no part of any address, and no database looks for one.
  if (address.includes("%00")) return false;
  try {
    const path = address.split("?", 1)[0] ?? "";
    const decoded = decodeURIComponent(path);
    // An id hides no slash: the router would unpack it, however often it is packed, and be led elsewhere by it.
    return decoded.length > 0 && !HIDDEN_SLASH.test(path) && !HIDDEN_SLASH.test(decoded);
  } catch {
    return false;
  }
};

/** An address whose percent signs decode to nothing leads nowhere; said before anybody stumbles over it. */
export function refuseBrokenAddresses(request: Request, response: Response, next: NextFunction): void {
  if (isReadable(request)) {
    next();
    return;
  }
  response.status(400).type("text/plain").send("This address is damaged. Start again from the home page.\n");
}

/**
 * A change that another site sends in somebody's name ends here. The router behind asks a similar question,
 * answers it with a crash, and knows no address but the Host header: behind a proxy that writes its own there,
 * it is told the host that was found to be ours.
 */
export function refuseOtherSites(request: Request, response: Response, next: NextFunction): void {
  if (request.method === "GET" || request.method === "HEAD") {
    next();
    return;
  }
  const { host, origin, referer, "sec-fetch-site": site } = request.headers;
  const headers = new Headers();
  for (const [name, value] of Object.entries({ host, origin, referer, "sec-fetch-site": site })) {
    if (typeof value === "string") headers.set(name, value);
  }
  const here = host ? `http://${host}/` : env().CAPSTAN_URL;
  if (!isSameOrigin(new globalThis.Request(here, { headers }))) {
    response
      .status(403)
      .type("text/plain")
      .send("This form was sent from another site. Open Capstan itself and try again.\n");
    return;
  }
  if (origin) request.headers["x-forwarded-host"] = new URL(origin).host;
  next();
}
