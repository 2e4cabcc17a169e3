import type { Act } from "~/domain/act";
import { EFFECT_LABELS, type Effect } from "~/domain/effects";
import type { Unit } from "../commit.server";

/**
 * Queues a parked effect again. The queue knows it already under its own id, so it is told of the round: the place
 * where it was parked, in the version it has there. Pressed twice, it is queued once; parked anew, it is another round.
 */
export async function tryAgainIn(
  unit: Unit,
  act: Act,
  { id, version, effect }: { id: string; version: number; effect: Effect },
): Promise<void> {
  await unit.move(
    "parkedEffect",
    { id, version },
    { outcome: "retried", settledAt: act.now, settledById: act.viewer.personId },
  );
  unit.effect(effect, { round: `${id}:${version}` });
  unit.log({
    noun: "parked-effect",
    recordId: id,
    verb: "retried",
    summary: `tried again what had failed: ${EFFECT_LABELS[effect.kind].toLowerCase()}`,
  });
}
