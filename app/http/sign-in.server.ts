import { redirect } from "@remix-run/node";
import { machineMillis } from "~/shared/clock.server";
import type { FormAnswer } from "~/shared/form-answer";
import { findSignedIn } from "~/store/people/session.queries.server";
import { clearAttempts, waitMinutes, waitWords } from "./attempts.server";
import { askAuth } from "./auth.server";
import { answer } from "./parse-form.server";
import { safePath } from "./safe-path.server";
import { readSessionToken, sessionCookieName } from "./session-cookie.server";

/** An answer for the form, with the status it goes out with. */
export interface Refused {
  answer: FormAnswer;
  status: number;
}

interface SignIn {
  email: string;
  password: string;
  next?: string;
}

const MISMATCH =
  "This address and this password do not belong together. Check both, or set a new password by mail.";
const ENDED =
  "Your password is right, but your access was ended in every workspace. Ask an administrator to activate you again.";

/** Signs somebody in and sends them on, or says why not, never whether the address is known. */
export async function signIn(
  request: Request,
  { email, password, next }: SignIn,
): Promise<Response | Refused> {
  const minutes = await waitMinutes("sign-in", request, email);
  const values = { email, next: next ?? "" };
  if (minutes !== null) return { answer: answer(values, [waitWords(minutes)]), status: 429 };
  const signedIn = await askAuth(request, "/sign-in/email", { email, password });
  if (!signedIn.ok) return { answer: answer(values, [MISMATCH]), status: 401 };
  const cookies = signedIn.headers.getSetCookie();
  if (!(await isActiveSomewhere(cookies))) {
    await askAuth(withCookies(request, cookies), "/sign-out", {});
    return { answer: answer(values, [ENDED]), status: 403 };
  }
  await clearAttempts("sign-in", request, email);
  return redirect(safePath(next), { status: 303, headers: asHeaders(cookies) });
}

const asHeaders = (cookies: readonly string[]): [string, string][] =>
  cookies.map((cookie) => ["Set-Cookie", cookie]);

/** The library's own cookies, to take somebody straight in who has just joined. */
export async function sessionCookiesFor(
  request: Request,
  email: string,
  password: string,
): Promise<string[]> {
  const signedIn = await askAuth(request, "/sign-in/email", { email, password });
  return signedIn.ok ? signedIn.headers.getSetCookie() : [];
}

function withCookies(request: Request, cookies: readonly string[]): Request {
  const headers = new Headers(request.headers);
  headers.set("cookie", cookies.map((cookie) => cookie.split(";", 1)[0] ?? "").join("; "));
  return new Request(request.url, { headers });
}

async function isActiveSomewhere(cookies: readonly string[]): Promise<boolean> {
  const token = readSessionToken(withCookies(new Request("http://here.invalid"), cookies));
  return token !== null && (await findSignedIn(token, new Date(machineMillis()))) !== null;
}

export async function signOut(request: Request): Promise<Response> {
  const headers = new Headers();
  if (readSessionToken(request)) {
    const ended = await askAuth(request, "/sign-out", {});
    for (const cookie of ended.headers.getSetCookie()) headers.append("Set-Cookie", cookie);
  }
  const secure = sessionCookieName().startsWith("__Secure-") ? "; Secure" : "";
  headers.append("Set-Cookie", `${sessionCookieName()}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${secure}`);
  return redirect("/sign-in", { status: 303, headers });
}
