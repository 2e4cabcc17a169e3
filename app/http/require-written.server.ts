import type { MessageFacts } from "~/domain/communications/message-facts";
import { notFound } from "~/domain/refusal";
import type { Viewer } from "~/domain/viewer";
import { now } from "~/shared/clock.server";
import { findWritten } from "~/store/communications/writing.queries.server";
import { leadToBin } from "./deleted.server";
import { throwRefusal } from "./refusal.server";
import { requireRight, requireVisit } from "./session.server";

/** Who writes, and the message of the address; nobody it would reach is counted for that. */
export async function requireWritten(
  request: Request,
  code: string | undefined,
): Promise<{ viewer: Viewer; facts: MessageFacts; timeZone: string }> {
  const { viewer, workspace } = await requireVisit(request);
  requireRight(viewer, "program.read", "Communications are read by the people of the program.");
  const facts = await findWritten(viewer, code ?? "", now());
  if (!facts) {
    await leadToBin(viewer, "communication", code ?? "");
    throwRefusal(notFound("message").refusal);
  }
  return { viewer, facts, timeZone: workspace.timeZone };
}
