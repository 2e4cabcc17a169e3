import { WHO_KEEPS_AUDIENCES } from "~/domain/audiences/audience.access";
import type { Viewer } from "~/domain/viewer";
import { type AudienceRecord, findAudience } from "~/store/audiences/audience.queries.server";
import { requireRight, requireViewer } from "./session.server";

/** The audience of a page that changes it, for whoever keeps audiences. */
export async function requireAudience(
  request: Request,
  id: string | undefined,
): Promise<{ viewer: Viewer; audience: AudienceRecord }> {
  const viewer = await requireViewer(request);
  requireRight(viewer, "audience.edit", WHO_KEEPS_AUDIENCES);
  const audience = await findAudience(viewer, id ?? "");
  if (!audience) throw new Response("There is no such audience here.", { status: 404 });
  return { viewer, audience };
}
