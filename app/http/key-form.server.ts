import type { Viewer } from "~/domain/viewer";
import { dayIn } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import type { KeyRecord } from "~/store/intake/key.queries.server";
import { findTimeZone } from "~/store/surveys/time-zone.queries.server";
import { listSurveyChoices, listSystems } from "~/store/technologies/system.queries.server";

/** What the form of a key offers. A retired system stays where a key bears it. */
export async function keyChoices(viewer: Viewer, ownSystemId: string | null) {
  const [timeZone, surveys, systems] = await Promise.all([
    findTimeZone(viewer.workspaceId),
    listSurveyChoices(viewer),
    listSystems(viewer),
  ]);
  return {
    today: dayIn(now(), timeZone),
    surveys: surveys.map(({ id, name }) => ({ id, name })),
    systems: systems
      .filter(({ id, retired }) => !retired || id === ownSystemId)
      .map(({ id, name }) => ({ id, name })),
    timeZone,
  };
}

/** A key as its form would send it. */
export const keyValues = (key: KeyRecord, timeZone: string): Record<string, string> => ({
  name: key.name,
  scopes: [...key.scopes].sort().join(","),
  surveyId: key.survey?.id ?? "",
  systemId: key.system?.id ?? "",
  shape: key.shape,
  // It ends with the day, so the last moment before the end lies in it.
  expiresOn: key.expiresAt ? dayIn(new Date(key.expiresAt.getTime() - 1), timeZone) : "",
});
