import type { Act } from "~/domain/act";
import { moveRollout } from "~/store/rollouts/move-rollout.server";

/** The business unit does not take it over, and says why. */
export const declineRollout = (act: Act, input: { id: string; version: number; reason: string }) =>
  moveRollout(act, {
    ...input,
    event: { type: "DECLINE", reason: input.reason },
    verb: "declined",
    summary: ({ pilot, businessUnit }) => `declined the rollout of ${pilot.code} in ${businessUnit}`,
    change: (today) => ({ endedOn: today, note: input.reason }),
  });
