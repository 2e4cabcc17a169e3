import { notFound } from "~/domain/refusal";
import type { Viewer } from "~/domain/viewer";
import { findMessageStanding, type MessageStanding } from "~/store/communications/message-standing.server";
import { database } from "~/store/database.server";
import { throwRefusal } from "./refusal.server";
import { requireRight, requireVisit } from "./session.server";

/** Who looks, and the message of the address; one that is not theirs to see is not there. */
export async function requireMessage(
  request: Request,
  code: string | undefined,
): Promise<{ viewer: Viewer; message: MessageStanding; workspace: string }> {
  const { viewer, workspace } = await requireVisit(request);
  requireRight(viewer, "program.read", "Messages are read by the people of the program.");
  const message = await findMessageStanding(database(), viewer.workspaceId, code ?? "");
  if (!message) return throwRefusal(notFound("message").refusal);
  return { viewer, message, workspace: workspace.name };
}
