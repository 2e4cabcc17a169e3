import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { lastInstantOf } from "~/domain/intake/expiry";
import { firstFields } from "~/domain/intake/guess-fields";
import { INTAKE_LIMITS, prefixOf, SECRET_MARK } from "~/domain/intake/key";
import { keyInvalid, keyProblems, keyWords } from "~/domain/intake/key.rules";
import type { CreateKey } from "~/domain/intake/key.schema";
import { MAY_NOT_KEYS } from "~/domain/intake/may-not-keys";
import { done, notAllowedNow, notPermitted, type Result } from "~/domain/refusal";
import { hashToken, newId, newToken } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { countKeysInUse } from "~/store/intake/key.queries.server";
import { findSurvey } from "~/store/surveys/survey.queries.server";
import { findTimeZone } from "~/store/surveys/time-zone.queries.server";
import { findSystemName } from "~/store/technologies/system.queries.server";

/** Makes a key for another program. Its secret is told this once and kept as a hash alone. */
export async function createKey(
  act: Act,
  input: CreateKey,
): Promise<Result<{ keyId: string; secret: string }>> {
  const { viewer, now } = act;
  if (!can(viewer, "integration.manage", { workspaceId: viewer.workspaceId })) {
    return notPermitted(MAY_NOT_KEYS.manage);
  }
  const timeZone = await findTimeZone(viewer.workspaceId);
  const survey = input.surveyId ? await findSurvey(viewer, input.surveyId) : null;
  const system = input.systemId ? await findSystemName(viewer, input.systemId) : null;
  const expiresAt = lastInstantOf(input.expiresOn, timeZone);
  const problems = keyProblems(input, { survey, system, expiresAt, now });
  if (problems) return keyInvalid(problems);
  const secret = `${SECRET_MARK}${newToken()}`;
  return commit(act, async (unit) => {
    const id = input.key ?? newId();
    if (await unit.db.apiToken.findUnique({ where: { id }, select: { id: true } })) {
      return notAllowedNow(
        "This form was sent twice: the key exists already, and its secret was shown the first time. If it is lost, rotate the key.",
      );
    }
    if ((await countKeysInUse(unit.db, viewer.workspaceId)) >= INTAKE_LIMITS.keys) {
      return notAllowedNow(
        `There are ${INTAKE_LIMITS.keys} keys in use, which is the most. Revoke one that nobody needs any more.`,
      );
    }
    await unit.db.apiToken.create({
      data: {
        id,
        workspaceId: viewer.workspaceId,
        name: input.name,
        tokenHash: hashToken(secret),
        prefix: prefixOf(secret),
        scopes: input.scopes,
        surveyId: survey?.id ?? null,
        systemId: system?.id ?? null,
        shape: input.shape,
        mapping: JSON.parse(
          JSON.stringify({
            dateOrder: null,
            columns: survey ? firstFields(input.shape, survey.questions) : [],
          }),
        ),
        createdById: viewer.personId,
        createdAt: now,
        expiresAt,
      },
    });
    unit.log({
      noun: "token",
      recordId: id,
      verb: "created",
      summary: `made the key ${input.name}`,
      after: keyWords(input, survey, system),
    });
    return done({ keyId: id, secret });
  });
}
