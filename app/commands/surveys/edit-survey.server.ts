import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, invalid, notFound, notPermitted, type Result } from "~/domain/refusal";
import type { EditSurvey } from "~/domain/surveys/import.schema";
import { MAY_NOT } from "~/domain/surveys/may-not";
import { KIND_SHORT_LABELS, LINEAR_CONVERSION, scaleOf } from "~/domain/surveys/survey";
import { commit } from "~/store/commit.server";
import { findSurvey, findSurveyByName, type SurveyRecord } from "~/store/surveys/survey.queries.server";
import { listSystems } from "~/store/technologies/system.queries.server";

/** Renames a survey, gives its questions their words, and says which codes mean "not applicable" from the next file on. */
export async function editSurvey(
  act: Act,
  input: EditSurvey & { surveyId: string },
): Promise<Result<{ name: string }>> {
  const { viewer } = act;
  const survey = await findSurvey(viewer, input.surveyId);
  if (!survey) return notFound("survey");
  if (!can(viewer, "survey.edit", { workspaceId: viewer.workspaceId })) return notPermitted(MAY_NOT.survey);
  const fieldErrors = { ...codeErrors(survey, input), ...conversionErrors(survey, input) };
  const systems = input.systemId ? await listSystems(viewer) : [];
  if (input.systemId && !systems.some((system) => system.id === input.systemId))
    fieldErrors.systemId = ["There is no such system here. Choose another, or none."];
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
      {
        name: input.name,
        ...(input.purpose && { purpose: input.purpose }),
        ...(input.instrument !== undefined && { instrument: input.instrument }),
        ...(input.systemId !== undefined && { systemId: input.systemId || null }),
        ...remembered(survey, input),
      },
    );
    for (const { id, label, notApplicable, convertsTo } of input.questions) {
      const before = survey.questions.find((question) => question.id === id);
      if (!before) continue;
      const conversion =
        before.kind === "scale" && convertsTo !== undefined
          ? { convertsTo, rule: convertsTo === "" ? "" : LINEAR_CONVERSION }
          : {};
      await unit.db.question.update({ where: { id }, data: { label, notApplicable, ...conversion } });
    }
    const shown = (questions: readonly Shown[]) =>
      Object.fromEntries(
        questions.map((one) => [
          one.id,
          `${one.label} [${one.notApplicable.join(", ")}]${one.convertsTo ? ` as ${one.convertsTo}, ${LINEAR_CONVERSION}` : ""}`,
        ]),
      );
    const { purpose, instrument, systemId } = survey;
    unit.log({
      noun: "survey",
      recordId: survey.id,
      verb: "changed",
      summary:
        survey.name === input.name
          ? `changed the questions of ${survey.name}`
          : `renamed the survey ${survey.name} to ${input.name}`,
      before: { name: survey.name, purpose, instrument, systemId, questions: shown(survey.questions) },
      after: {
        name: input.name,
        purpose: input.purpose ?? purpose,
        instrument: input.instrument ?? instrument,
        systemId: input.systemId === undefined ? systemId : input.systemId || null,
        questions: shown(input.questions),
      },
    });
    return done({ name: input.name });
  });
}

interface Shown {
  id: string;
  label: string;
  notApplicable: number[];
  convertsTo?: string;
}

/** A converted scale beside the question itself, or beside another one, would count every customer twice. */
function conversionErrors(survey: SurveyRecord, input: EditSurvey): Record<string, string[]> {
  const errors: Record<string, string[]> = {};
  for (const [index, { id, convertsTo }] of input.questions.entries()) {
    const question = survey.questions.find((one) => one.id === id);
    if (!convertsTo || question?.kind !== "scale") continue;
    const twin = survey.questions.find(
      (one) =>
        one.id !== id &&
        (one.kind === convertsTo ||
          (one.kind === "scale" &&
            (input.questions.find((given) => given.id === one.id)?.convertsTo ?? one.convertsTo) ===
              convertsTo)),
    );
    if (twin)
      errors[`questions.${index}.convertsTo`] = [
        `“${twin.key}” is read as ${KIND_SHORT_LABELS[convertsTo].toLowerCase()} already; two would count every customer twice.`,
      ];
  }
  return errors;
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
