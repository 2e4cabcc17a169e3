import { betterAuth } from "better-auth";
import { PASSWORD_MAX, PASSWORD_MIN } from "~/domain/people/password.schema";
import { env, secret } from "~/shared/env.server";
import { log } from "~/shared/log.server";
import { recordPasswordReset, writeResetLetter } from "~/store/letters/reset-letter.server";
import { SIGN_IN_MODELS, signInAdapter } from "~/store/people/sign-in-tables.server";
import { ADDRESS_HEADER, addressOf } from "./client-address.server";
import { ownOrigins } from "./same-origin.server";

const BASE_PATH = "/sign-in-library";
const SESSION_DAYS = 30;
const RESET_MINUTES = 60;

function create() {
  const url = env().CAPSTAN_URL;
  return betterAuth({
    appName: "Capstan",
    baseURL: url,
    basePath: BASE_PATH,
    secret: secret(),
    database: signInAdapter(),
    telemetry: { enabled: false },
    trustedOrigins: (request) => (request ? ownOrigins(request) : []),
    logger: {
      // Wrong passwords and unknown addresses are everyday life and counted elsewhere.
      level: "error",
      log: (level, message, ...rest) =>
        log[level === "error" ? "error" : "info"](`Sign-in: ${message}`, { rest }),
    },
    user: { modelName: SIGN_IN_MODELS.user },
    // Thirty days from signing in, whatever happens in between: nothing has to be written on a plain look.
    session: {
      modelName: SIGN_IN_MODELS.session,
      expiresIn: SESSION_DAYS * 86_400,
      disableSessionRefresh: true,
    },
    account: { modelName: SIGN_IN_MODELS.account },
    verification: { modelName: SIGN_IN_MODELS.verification, storeIdentifier: "hashed" },
    emailAndPassword: {
      enabled: true,
      // People come by invitation or by setting up a workspace, never by signing themselves up.
      disableSignUp: true,
      minPasswordLength: PASSWORD_MIN,
      maxPasswordLength: PASSWORD_MAX,
      resetPasswordTokenExpiresIn: RESET_MINUTES * 60,
      revokeSessionsOnPasswordReset: true,
      onPasswordReset: ({ user }) => recordPasswordReset(user.id),
      sendResetPassword: ({ user, token }) =>
        writeResetLetter({ userId: user.id, token, minutes: RESET_MINUTES }),
    },
    // Attempts are counted by http/attempts.server.ts, by person and address together.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: "capstan",
      useSecureCookies: url.startsWith("https:"),
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax", path: "/" },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
  });
}

let made: ReturnType<typeof create> | undefined;
export const auth = (): ReturnType<typeof create> => {
  made ??= create();
  return made;
};

const PASSED_ON = [
  "cookie",
  "origin",
  "referer",
  "host",
  "user-agent",
  "sec-fetch-site",
  "sec-fetch-mode",
  "sec-fetch-dest",
];

/**
 * Asks the auth library in the name of the request, with its own checks of origin. Its addresses are
 * not open to the outside: this is the only way in.
 */
export function askAuth(request: Request, path: string, body: Record<string, unknown>): Promise<Response> {
  const headers = new Headers({ "content-type": "application/json" });
  for (const name of PASSED_ON) {
    const value = request.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  headers.set(ADDRESS_HEADER, addressOf(request));
  const origin = new URL(request.url).origin;
  // A program that names no origin is told apart from a browser by our own check before this one.
  if (!headers.has("origin") && !headers.has("referer")) headers.set("origin", origin);
  return auth().handler(
    new Request(`${origin}${BASE_PATH}${path}`, { method: "POST", headers, body: JSON.stringify(body) }),
  );
}
