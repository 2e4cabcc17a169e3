import type { PilotFacts } from "~/domain/pilots/pilot-facts";
import { notFound } from "~/domain/refusal";
import type { Viewer } from "~/domain/viewer";
import { now } from "~/shared/clock.server";
import { findPilotFacts } from "~/store/pilots/pilot-facts.queries.server";
import { leadToBin } from "./deleted.server";
import { throwRefusal } from "./refusal.server";
import { requireRight, requireVisit } from "./session.server";

/** Who looks, and the pilot of the address; one that is not theirs to see is not there. */
export async function requirePilot(
  request: Request,
  code: string | undefined,
): Promise<{ viewer: Viewer; facts: PilotFacts; currency: string }> {
  const { viewer, workspace } = await requireVisit(request);
  requireRight(viewer, "program.read", "Pilots are read by the people of the program.");
  const facts = await findPilotFacts(viewer, code ?? "", now());
  if (!facts) {
    await leadToBin(viewer, "pilot", code ?? "");
    throwRefusal(notFound("pilot").refusal);
  }
  return { viewer, facts, currency: workspace.currency };
}
