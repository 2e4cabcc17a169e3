import type { Act } from "~/domain/act";
import { moveRollout } from "~/store/rollouts/move-rollout.server";

/** A unit that declined takes it up after all, or one that had adopted it fell back. */
export const reopenRollout = (act: Act, input: { id: string; version: number; reason: string }) =>
  moveRollout(act, {
    ...input,
    event: { type: "REOPEN", reason: input.reason },
    verb: "reopened",
    summary: ({ pilot, businessUnit }) => `took up the rollout of ${pilot.code} in ${businessUnit} again`,
    change: () => ({ endedOn: null, note: input.reason }),
  });
