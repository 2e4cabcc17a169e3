import type { Act } from "~/domain/act";
import { keyState, type Scope } from "~/domain/intake/key";
import { type ApiProblem, problem } from "~/domain/intake/reply";
import type { Viewer } from "~/domain/viewer";
import { now } from "~/shared/clock.server";
import { hashToken } from "~/shared/id.server";
import { log } from "~/shared/log.server";
import { findKeyByHash, type KeyRecord, markKeyUsed } from "~/store/intake/key.queries.server";
import { waitForKey, waitForStranger } from "./api-limits.server";
import { secretOf } from "./api-secret.server";

/** A program that has shown its key. */
export interface Caller {
  key: KeyRecord;
  viewer: Viewer;
  timeZone: string;
  act: Act;
}

const COMMON = { "cache-control": "no-store", "x-content-type-options": "nosniff" };

export const jsonAnswer = (
  body: unknown,
  init: { status?: number; headers?: Record<string, string> } = {},
): Response =>
  new Response(`${JSON.stringify(body, null, 2)}\n`, {
    status: init.status ?? 200,
    headers: { ...COMMON, "content-type": "application/json; charset=utf-8", ...init.headers },
  });

/** What was wrong, where, and what to do: one form for every refusal. `more`: what belongs beside it. */
export const problemAnswer = (
  told: ApiProblem,
  headers: Record<string, string> = {},
  more: Record<string, unknown> = {},
): Response =>
  new Response(`${JSON.stringify({ ...told, ...more }, null, 2)}\n`, {
    status: told.status,
    headers: { ...COMMON, "content-type": "application/problem+json; charset=utf-8", ...headers },
  });

/** Answers a program that has a key with the right; everybody else is told what is missing. Nothing leaves unanswered. */
export async function answerProgram(
  request: Request,
  scope: Scope,
  answer: (caller: Caller) => Promise<Response>,
): Promise<Response> {
  try {
    const called = await findCaller(request, scope);
    return called instanceof Response ? called : await answer(called);
  } catch (error) {
    log.error("A program's request failed.", { path: new URL(request.url).pathname, error });
    return problemAnswer(
      problem(
        "fault",
        "Nothing of this request was kept.",
        "Send it again in a minute; the same answers are never taken twice.",
      ),
    );
  }
}

const CHALLENGE = { "www-authenticate": 'Bearer realm="Capstan"' };

async function findCaller(request: Request, scope: Scope): Promise<Caller | Response> {
  const at = now();
  const secret = secretOf(request);
  if (secret === null) {
    return problemAnswer(
      problem(
        "no-key",
        "The request bears no key.",
        "Send the header “Authorization: Bearer” with the secret of a key. An administrator makes keys under Intake.",
      ),
      CHALLENGE,
    );
  }
  const found = await findKeyByHash(hashToken(secret), at);
  if (!found) return strangerAnswer(request, at);
  const { key } = found;
  const state = keyState(key, at);
  if (state !== "active") return endedAnswer(key, state);
  const wait = await waitForKey(key.id, at);
  if (wait !== null) return tooOften(wait);
  await markKeyUsed(key, at);
  if (!key.scopes.includes(scope)) {
    return problemAnswer(
      problem(
        "wrong-scope",
        `The key “${key.name}” does not have the right “${scope}”.`,
        "Use another key, or let an administrator give this one the right under Intake.",
      ),
    );
  }
  return callerOf(found, at);
}

function callerOf(
  { key, timeZone, locale }: { key: KeyRecord; timeZone: string; locale: string },
  at: Date,
): Caller {
  const viewer: Viewer = {
    personId: `key:${key.id}`,
    workspaceId: key.workspaceId,
    name: `Key “${key.name}”`,
    // Reads what everybody of the program reads, and changes nothing but what its scope says.
    role: "viewer",
    auditor: false,
    timeZone,
    locale,
  };
  return { key, viewer, timeZone, act: { viewer, now: at, door: "api" } };
}

async function strangerAnswer(request: Request, at: Date): Promise<Response> {
  const wait = await waitForStranger(request, at);
  if (wait !== null) return tooOften(wait);
  return problemAnswer(
    problem(
      "unknown-key",
      "No key has this secret.",
      "Look whether it was copied whole. If it was rotated more than a day ago, use the new one.",
    ),
    { "www-authenticate": 'Bearer realm="Capstan", error="invalid_token"' },
  );
}

function endedAnswer(key: KeyRecord, state: "revoked" | "expired"): Response {
  const headers = { "www-authenticate": 'Bearer realm="Capstan", error="invalid_token"' };
  const mend = "Let an administrator make a new key under Intake.";
  return state === "revoked"
    ? problemAnswer(
        problem("revoked-key", `The key “${key.name}” was revoked. Nothing was taken.`, mend),
        headers,
      )
    : problemAnswer(
        problem("expired-key", `The key “${key.name}” has expired. Nothing was taken.`, mend),
        headers,
      );
}

const tooOften = (seconds: number): Response =>
  problemAnswer(
    problem(
      "rate-limit",
      "More requests came than are taken in a minute. Nothing of this one was kept.",
      `Wait ${seconds} seconds, then send it again. Up to 500 responses fit into one request.`,
    ),
    { "retry-after": String(seconds) },
  );

/** For addresses that take other methods. */
export const wrongMethod = (request: Request, allow: string): Response =>
  problemAnswer(
    problem(
      "wrong-method",
      `${request.method} is nothing this address takes.`,
      `Use ${allow.replaceAll(", ", " or ")}.`,
    ),
    { allow },
  );
