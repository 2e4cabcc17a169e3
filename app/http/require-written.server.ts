import type { MessageFacts } from "~/domain/communications/message-facts";
import { notFound } from "~/domain/refusal";
import type { Viewer } from "~/domain/viewer";
import { now } from "~/shared/clock.server";
import { findWritten } from "~/store/communications/writing.queries.server";
import { throwRefusal } from "./refusal.server";
import { requireRight, requireViewer } from "./session.server";

/** Who looks, and the message of the address as whoever writes it needs it. */
export async function requireWritten(
  request: Request,
  code: string | undefined,
): Promise<{ viewer: Viewer; facts: MessageFacts }> {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Messages are read by the people of the program.");
  const facts = await findWritten(viewer, code ?? "", now());
  if (!facts) return throwRefusal(notFound("message").refusal);
  return { viewer, facts };
}
