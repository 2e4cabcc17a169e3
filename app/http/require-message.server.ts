import type { MessageFacts } from "~/domain/communications/message-facts";
import { notFound } from "~/domain/refusal";
import type { Viewer } from "~/domain/viewer";
import { now } from "~/shared/clock.server";
import { findMessageFacts } from "~/store/communications/message-facts.queries.server";
import { throwRefusal } from "./refusal.server";
import { requireRight, requireVisit } from "./session.server";

/** Who looks, and the message of the address; one that is not theirs to see is not there. */
export async function requireMessage(
  request: Request,
  code: string | undefined,
): Promise<{ viewer: Viewer; facts: MessageFacts; at: Date; timeZone: string; currency: string }> {
  const { viewer, workspace } = await requireVisit(request);
  requireRight(viewer, "program.read", "Communications are read by the people of the program.");
  const at = now();
  const facts = await findMessageFacts(viewer, code ?? "", at);
  if (!facts) throwRefusal(notFound("message").refusal);
  return { viewer, facts, at, timeZone: workspace.timeZone, currency: workspace.currency };
}
