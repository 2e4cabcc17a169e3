import { findOpenGrant, type OpenGrant } from "~/store/tasks/task-grant.queries.server";
import { slowDown, waitForLink, waitForUnknownLink } from "./link-limits.server";

/** The link somebody outside came by; null where it leads nowhere, for whatever reason. Throws when it is too much. */
export async function findGrantOf(request: Request, token: string, at: Date): Promise<OpenGrant | null> {
  const seconds = await waitForLink(request, token, at);
  if (seconds !== null) throw slowDown(seconds);
  const grant = await findOpenGrant(token, at);
  if (grant) return grant;
  const strange = await waitForUnknownLink(request, at);
  if (strange !== null) throw slowDown(strange);
  return null;
}
