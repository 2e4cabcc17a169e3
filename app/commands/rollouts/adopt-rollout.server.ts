import type { Act } from "~/domain/act";
import { adoptionWords, newestReading } from "~/domain/rollouts/adoption";
import { moveRollout } from "~/store/rollouts/move-rollout.server";

/** Enough of the unit work the new way: it is theirs now. */
export const adoptRollout = (act: Act, input: { id: string; version: number }) =>
  moveRollout(act, {
    ...input,
    event: { type: "ADOPT" },
    verb: "adopted",
    summary: (rollout) =>
      `said that ${rollout.businessUnit} has adopted ${rollout.pilot.code}: ${adoptionWords(newestReading(rollout))}`,
    change: (today) => ({ endedOn: today }),
  });
