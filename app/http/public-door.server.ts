import { type FoundPage, findPublicPage } from "~/store/communications/public-link.queries.server";
import { slowDown, waitForPlace, waitForUnknownLink } from "./link-limits.server";

/** The public page of an address; null where there never was one. Throws when it is asked for too often. */
export async function findPageOf(request: Request, token: string, at: Date): Promise<FoundPage | null> {
  const seconds = await waitForPlace(request, at);
  if (seconds !== null) throw slowDown(seconds);
  const found = await findPublicPage(token);
  if (found) return found;
  const strange = await waitForUnknownLink(request, at);
  if (strange !== null) throw slowDown(strange);
  return null;
}
