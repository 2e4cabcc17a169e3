import { readPerceptions } from "~/commands/accounts/read-perceptions.server";
import { systemAct } from "~/domain/act";
import type { EffectOf } from "~/domain/effects";
import { now } from "~/shared/clock.server";
import { findSurveyPlace } from "~/store/accounts/perception.queries.server";

/** After answers came or went: what the customers see in us is read anew, in nobody's name. */
export async function readNewPerceptions(effect: EffectOf<"perceptions.read">): Promise<void> {
  const place = await findSurveyPlace(effect.surveyId);
  if (!place) return;
  await readPerceptions(systemAct(place.workspaceId, place.timeZone, now()), { surveyId: effect.surveyId });
}
