import { createHash } from "node:crypto";
import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { storableText } from "~/domain/activity/activity";
import { done, invalid, notFound, notPermitted, type Result } from "~/domain/refusal";
import { finishedNpsReason, npsOnly } from "~/domain/surveys/finished-nps";
import { couldBeAnswers } from "~/domain/surveys/guess-mapping";
import { batchCode } from "~/domain/surveys/import";
import type { StartImport } from "~/domain/surveys/import.schema";
import { MAY_NOT } from "~/domain/surveys/may-not";
import { LIMITS } from "~/domain/surveys/survey";
import { newId } from "~/shared/id.server";
import { commit, type Unit } from "~/store/commit.server";
import { pictureOf } from "~/store/surveys/file-picture.server";
import { keepFile, type Pieces, piecesOf } from "~/store/surveys/import-file.server";
import { offeredMapping } from "~/store/surveys/offered-mapping.server";
import { findSurvey, findSurveyByName } from "~/store/surveys/survey.queries.server";

type Input = StartImport & { file: Blob & { name?: string } };

/** Takes a file in: looks what it is, keeps it, and offers what its columns could be. No answer is added yet. */
export async function startImport(
  act: Act,
  input: Input,
): Promise<Result<{ importId: string; number: number }>> {
  const { viewer } = act;
  if (!can(viewer, "survey.edit", { workspaceId: viewer.workspaceId })) return notPermitted(MAY_NOT.import);
  const survey = input.surveyId ? await findSurvey(viewer, input.surveyId) : null;
  if (input.surveyId && !survey) return notFound("survey");
  const refused = survey ? null : await refusedName(act, input.surveyName);
  if (refused) return refused;
  const { file } = input;
  if (file.size > LIMITS.fileBytes) {
    const limit = LIMITS.fileBytes / 1024 / 1024;
    return invalidFile(
      `The file is larger than ${limit} MB, which is the most that can be imported at once. Split it, by year for example, and import the parts one after another.`,
    );
  }
  const pieces = piecesOf(file);
  const picture = await pictureOf(pieces);
  if (!picture.ok) return invalidFile(picture.message);
  const figures = npsOnly(picture.profile.columns, (column) => couldBeAnswers(column));
  if (figures) return invalidFile(finishedNpsReason(figures));
  const fileHash = await hashOf(pieces);
  const mapping = await offeredMapping(viewer, picture.profile, survey);
  const fileName = storableText((file.name ?? "answers.csv").slice(0, 200));
  return commit(
    act,
    async (unit) => {
      // Asked again inside: two people may choose the same new name at the same moment.
      const taken = survey ? null : await refusedName(act, input.surveyName, unit.db);
      if (taken) return taken;
      const surveyId = survey?.id ?? (await createSurvey(act, unit, input.surveyName));
      const importId = newId();
      const number = await nextNumber(unit, viewer.workspaceId);
      await unit.db.import.create({
        data: {
          id: importId,
          number,
          workspaceId: viewer.workspaceId,
          surveyId,
          status: "uploaded",
          fileName,
          fileHash,
          fileSize: file.size,
          ...picture.form,
          profile: JSON.parse(JSON.stringify(picture.profile)),
          mapping: JSON.parse(JSON.stringify(mapping)),
          rows: picture.profile.rows,
          createdById: viewer.personId,
          createdAt: act.now,
        },
      });
      await keepFile(unit.db, importId, pieces);
      unit.log({
        noun: "import",
        recordId: importId,
        verb: "created",
        summary: `chose ${fileName} for import ${batchCode(number)}`,
        after: { file: fileName, rows: picture.profile.rows },
      });
      return done({ importId, number });
    },
    { timeout: 120_000 },
  );
}

const invalidFile = (message: string) =>
  invalid("The file cannot be imported. Nothing was saved.", { file: [message] });

async function refusedName(
  act: Act,
  name: string,
  db?: Unit["db"],
): Promise<ReturnType<typeof invalid> | null> {
  if (name === "") {
    return invalid("Choose a survey, or name a new one.", {
      surveyName: ["Choose a survey above, or name a new one here."],
    });
  }
  if (!(await findSurveyByName(act.viewer, name, db))) return null;
  return invalid("There is a survey of this name already.", {
    surveyName: [`“${name}” exists already: choose it above, or take another name.`],
  });
}

async function createSurvey(act: Act, unit: Unit, name: string): Promise<string> {
  const id = newId();
  await unit.db.survey.create({
    data: { id, workspaceId: act.viewer.workspaceId, name, createdAt: act.now },
  });
  unit.log({
    noun: "survey",
    recordId: id,
    verb: "created",
    summary: `created the survey ${name}`,
    after: { name },
  });
  return id;
}

/** The workspace's row is locked by the commit, so no number is given twice. */
async function nextNumber(unit: Unit, workspaceId: string): Promise<number> {
  const last = await unit.db.import.aggregate({ where: { workspaceId }, _max: { number: true } });
  return (last._max.number ?? 0) + 1;
}

async function hashOf(pieces: Pieces): Promise<string> {
  const hash = createHash("sha256");
  for await (const bytes of pieces()) hash.update(bytes);
  return hash.digest("hex");
}
