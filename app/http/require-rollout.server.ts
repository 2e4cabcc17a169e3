import { notFound } from "~/domain/refusal";
import type { RolloutFacts } from "~/domain/rollouts/rollout";
import type { Viewer } from "~/domain/viewer";
import { findRollout } from "~/store/rollouts/rollout.queries.server";
import { throwRefusal } from "./refusal.server";
import { requireRight, requireViewer } from "./session.server";

/** Who looks, and the rollout of the address; one that is not theirs to see is not there. */
export async function requireRollout(
  request: Request,
  id: string | undefined,
): Promise<{ viewer: Viewer; rollout: RolloutFacts }> {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Rollouts are read by the people of the program.");
  const rollout = await findRollout(viewer, id ?? "");
  if (!rollout) throwRefusal(notFound("rollout").refusal);
  return { viewer, rollout };
}
