import type { Act } from "~/domain/act";
import { moveRollout } from "~/store/rollouts/move-rollout.server";

/** The business unit begins to work the new way. */
export const startRollout = (act: Act, input: { id: string; version: number }) =>
  moveRollout(act, {
    ...input,
    event: { type: "START" },
    verb: "started",
    summary: ({ pilot, businessUnit }) => `started the rollout of ${pilot.code} in ${businessUnit}`,
    change: (today) => ({ startedOn: today }),
  });
