import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { lastInstantOf } from "~/domain/intake/expiry";
import { firstFields } from "~/domain/intake/guess-fields";
import { keyInvalid, keyProblems, keyWords } from "~/domain/intake/key.rules";
import type { EditKey } from "~/domain/intake/key.schema";
import { MAY_NOT_KEYS } from "~/domain/intake/may-not-keys";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { type Day, dayIn } from "~/shared/calendar";
import { commit } from "~/store/commit.server";
import { findKey } from "~/store/intake/key.queries.server";
import { findSurvey } from "~/store/surveys/survey.queries.server";
import { findTimeZone } from "~/store/surveys/time-zone.queries.server";
import { findSystemName } from "~/store/technologies/system.queries.server";

/** Changes what a key is for. Its secret stays; a key that was revoked stays as it was. */
export async function editKey(
  act: Act,
  input: EditKey & { keyId: string },
): Promise<Result<{ name: string }>> {
  const { viewer, now } = act;
  const key = await findKey(viewer, input.keyId);
  if (!key) return notFound("key");
  if (!can(viewer, "integration.manage", { workspaceId: viewer.workspaceId })) {
    return notPermitted(MAY_NOT_KEYS.manage);
  }
  if (key.revokedAt)
    return notAllowedNow("This key was revoked; it stays on record as it was. Make a new one.");
  const timeZone = await findTimeZone(viewer.workspaceId);
  const survey = input.surveyId ? await findSurvey(viewer, input.surveyId) : null;
  const system = input.systemId ? await findSystemName(viewer, input.systemId) : null;
  const expiresAt = lastInstantOf(input.expiresOn, timeZone);
  const problems = keyProblems(input, { survey, system, expiresAt, now });
  if (problems) return keyInvalid(problems);
  // Fields of another survey or another shape mean nothing here.
  const isElsewhere = (key.survey?.id ?? "") !== input.surveyId || key.shape !== input.shape;
  const mapping = { dateOrder: null, columns: survey ? firstFields(input.shape, survey.questions) : [] };
  return commit(act, async (unit) => {
    await unit.move(
      "apiToken",
      { id: key.id, version: input.version },
      {
        name: input.name,
        scopes: input.scopes,
        surveyId: survey?.id ?? null,
        systemId: system?.id ?? null,
        shape: input.shape,
        expiresAt,
        ...(isElsewhere && { mapping: JSON.parse(JSON.stringify(mapping)) }),
      },
    );
    const expiresOn: Day | "" = key.expiresAt ? dayIn(new Date(key.expiresAt.getTime() - 1), timeZone) : "";
    const before = { ...key, surveyId: "", systemId: "", expiresOn };
    unit.log({
      noun: "token",
      recordId: key.id,
      verb: "changed",
      summary:
        key.name === input.name
          ? `changed the key ${key.name}`
          : `renamed the key ${key.name} to ${input.name}`,
      before: keyWords(before, key.survey, key.system),
      after: keyWords(input, survey, system),
    });
    return done({ name: input.name });
  });
}
