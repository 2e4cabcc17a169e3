import { randomBytes } from "node:crypto";
import type { NextFunction, Request, Response } from "express";
import { env } from "~/shared/env.server";
import { ADDRESS_HEADER } from "./client-address.server";

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
    next();
  };

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
