import { type Gate, unmet } from "../gate";
import { decide, eventsOf } from "../machines/decide";
import { done, incomplete, invalid, notAllowedNow, type Result } from "../refusal";
import { isRolloutStatus, ROLLOUT_STATUS_LABELS, type RolloutFacts, type RolloutStatus } from "./rollout";
import { type RolloutEvent, rolloutMachine } from "./rollout.machine";
import { adoptGates, startGates } from "./rollout.rules";

export const isRolloutMove = (status: RolloutStatus, event: RolloutEvent["type"]): boolean =>
  eventsOf(rolloutMachine, status).includes(event);

/** The gates of a move as they stand, for buttons, rail and refusals alike. */
export function gatesOfRollout(facts: RolloutFacts, event: RolloutEvent["type"]): Gate[] {
  if (event === "START") return startGates(facts);
  if (event === "ADOPT") return adoptGates(facts);
  return [];
}

/** What becomes of a rollout when something happens to it: its next state, or why not, with every gap. */
export function decideRollout(facts: RolloutFacts, event: RolloutEvent): Result<{ status: RolloutStatus }> {
  const { taken, status } = decide(rolloutMachine, facts.status, facts, event);
  if (taken && isRolloutStatus(status)) return done({ status });
  if (!isRolloutMove(facts.status, event.type)) {
    return notAllowedNow(
      `The rollout in ${facts.businessUnit} is ${ROLLOUT_STATUS_LABELS[facts.status].toLowerCase()}; this is not possible from there.`,
    );
  }
  if ("reason" in event) {
    return invalid("Say why, so that it can be understood later.", { reason: ["A reason is needed."] });
  }
  return incomplete(
    `The rollout in ${facts.businessUnit} is not ready for that yet.`,
    unmet(gatesOfRollout(facts, event.type)),
  );
}
