import type { MessageFacts } from "~/domain/communications/message-facts";
import { notFound } from "~/domain/refusal";
import type { Viewer } from "~/domain/viewer";
import { now } from "~/shared/clock.server";
import { findMessageFacts } from "~/store/communications/message-facts.queries.server";
import { leadToBin } from "./deleted.server";
import { throwRefusal } from "./refusal.server";
import { requireRight, requireVisit } from "./session.server";

/** Who looks, and the message of the address with all that its gates look at; one that is deleted leads to the bin. */
export async function requireMessageFacts(
  request: Request,
  code: string | undefined,
): Promise<{ viewer: Viewer; facts: MessageFacts; at: Date; timeZone: string }> {
  const { viewer, workspace } = await requireVisit(request);
  requireRight(viewer, "program.read", "Messages are read by the people of the program.");
  const at = now();
  const facts = await findMessageFacts(viewer, code ?? "", at);
  if (!facts) {
    await leadToBin(viewer, "communication", code ?? "");
    throwRefusal(notFound("message").refusal);
  }
  return { viewer, facts, at, timeZone: workspace.timeZone };
}
