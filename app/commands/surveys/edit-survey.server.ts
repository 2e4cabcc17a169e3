import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, invalid, notFound, notPermitted, type Result } from "~/domain/refusal";
import type { EditSurvey } from "~/domain/surveys/import.schema";
import { MAY_NOT } from "~/domain/surveys/may-not";
import { scaleOf } from "~/domain/surveys/survey";
import { commit } from "~/store/commit.server";
import { findSurvey, findSurveyByName, type SurveyRecord } from "~/store/surveys/survey.queries.server";

/** Renames a survey, gives its questions their words, and says which codes mean "not applicable" from the next file on. */
export async function editSurvey(
  act: Act,
  input: EditSurvey & { surveyId: string },
): Promise<Result<{ name: string }>> {
  const { viewer } = act;
  const survey = await findSurvey(viewer, input.surveyId);
  if (!survey) return notFound("survey");
  if (!can(viewer, "survey.edit", { workspaceId: viewer.workspaceId })) return notPermitted(MAY_NOT.survey);
  const fieldErrors = codeErrors(survey, input);
  if (Object.keys(fieldErrors).length > 0) return invalid("Some of it needs another look.", fieldErrors);
  return commit(act, async (unit) => {
    const namesake = await findSurveyByName(viewer, input.name, unit.db);
    if (namesake && namesake.id !== survey.id) {
      return invalid("Some of it needs another look.", {
        name: [`“${input.name}” is the name of another survey.`],
      });
    }
    await unit.move(
      "survey",
      { id: survey.id, version: input.version },
      { name: input.name, ...remembered(survey, input) },
    );
    for (const { id, label, notApplicable } of input.questions) {
      if (!survey.questions.some((question) => question.id === id)) continue;
      await unit.db.question.update({ where: { id }, data: { label, notApplicable } });
    }
    const shown = (questions: readonly { id: string; label: string; notApplicable: number[] }[]) =>
      Object.fromEntries(questions.map((one) => [one.id, `${one.label} [${one.notApplicable.join(", ")}]`]));
    unit.log({
      noun: "survey",
      recordId: survey.id,
      verb: "changed",
      summary:
        survey.name === input.name
          ? `changed the questions of ${survey.name}`
          : `renamed the survey ${survey.name} to ${input.name}`,
      before: { name: survey.name, questions: shown(survey.questions) },
      after: { name: input.name, questions: shown(input.questions) },
    });
    return done({ name: input.name });
  });
}

function codeErrors(survey: SurveyRecord, input: EditSurvey): Record<string, string[]> {
  const errors: Record<string, string[]> = {};
  for (const [index, given] of input.questions.entries()) {
    const question = survey.questions.find((one) => one.id === given.id);
    const scale = question ? scaleOf(question.kind, question) : null;
    const wrong = scale ? given.notApplicable.filter((code) => code >= scale[0] && code <= scale[1]) : [];
    if (scale && wrong.length > 0) {
      errors[`questions.${index}.notApplicable`] = [
        `${wrong.join(", ")} is a level of the scale ${scale[0]}–${scale[1]}.`,
      ];
    }
  }
  return errors;
}

/** The next file is offered the words and codes as they are now. */
function remembered(survey: SurveyRecord, input: EditSurvey): { mapping?: object } {
  if (!survey.mapping) return {};
  const columns = survey.mapping.columns.map((column) => {
    const question = survey.questions.find((one) => one.key === column.header);
    const given = input.questions.find((one) => one.id === question?.id);
    return given ? { ...column, label: given.label, notApplicable: given.notApplicable } : column;
  });
  return { mapping: { ...survey.mapping, columns } };
}
