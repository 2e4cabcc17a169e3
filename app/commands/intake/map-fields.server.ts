import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import {
  type FieldMapping,
  fieldProblems,
  hasFieldProblems,
  usedFields,
} from "~/domain/intake/field-mapping";
import { MAY_NOT_KEYS } from "~/domain/intake/may-not-keys";
import { done, invalid, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { findKey } from "~/store/intake/key.queries.server";
import { keepQuestions } from "~/store/surveys/keep-questions.server";
import { findSurvey } from "~/store/surveys/survey.queries.server";

/** Says which field of a sent response means what. The questions it names come to be at once. */
export async function mapFields(
  act: Act,
  input: { keyId: string; version: number; mapping: FieldMapping },
): Promise<Result<{ fields: number }>> {
  const { viewer } = act;
  const key = await findKey(viewer, input.keyId);
  if (!key) return notFound("key");
  if (!can(viewer, "integration.manage", { workspaceId: viewer.workspaceId })) {
    return notPermitted(MAY_NOT_KEYS.map);
  }
  if (key.revokedAt) return notAllowedNow("This key was revoked: nothing comes in by it any more.");
  const survey = key.survey ? await findSurvey(viewer, key.survey.id) : null;
  if (!survey) return notAllowedNow("This key has no survey yet. Choose one on the page of the key first.");
  const mapping = usedFields(input.mapping);
  const problems = fieldProblems(mapping, survey.questions);
  if (hasFieldProblems(problems)) {
    return invalid(problems.formErrors.join(" ") || "Some fields need another choice.", problems.fieldErrors);
  }
  return commit(act, async (unit) => {
    await unit.move(
      "apiToken",
      { id: key.id, version: input.version },
      { mapping: JSON.parse(JSON.stringify(mapping)) },
    );
    await keepQuestions(unit.db, { workspaceId: viewer.workspaceId, surveyId: survey.id, mapping });
    unit.log({
      noun: "token",
      recordId: key.id,
      verb: "changed",
      summary: `mapped ${mapping.columns.length} fields of the key ${key.name}`,
      before: asWords(key.mapping),
      after: asWords(mapping),
    });
    return done({ fields: mapping.columns.length });
  });
}

const asWords = (mapping: FieldMapping): Record<string, string> =>
  Object.fromEntries(mapping.columns.map(({ path, role, header }) => [path, `${role}: ${header}`]));
