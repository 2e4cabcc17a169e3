import { env } from "~/shared/env.server";
import type { Membership } from "~/store/people/session.queries.server";
import { readCookie } from "./session-cookie.server";

const NAME = "capstan-workspace";
const YEAR_IN_SECONDS = 31_536_000;

/** Somebody in several workspaces works in one at a time; the cookie only says which, the membership decides. */
export function currentMembership(
  request: Request,
  memberships: readonly Membership[],
): Membership | undefined {
  const wanted = readCookie(request, NAME);
  return memberships.find((membership) => membership.workspaceId === wanted) ?? memberships[0];
}

export function workspaceCookie(workspaceId: string): string {
  const secure = env().CAPSTAN_URL.startsWith("https:") ? "; Secure" : "";
  return `${NAME}=${encodeURIComponent(workspaceId)}; Path=/; Max-Age=${YEAR_IN_SECONDS}; HttpOnly; SameSite=Lax${secure}`;
}
