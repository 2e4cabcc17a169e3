import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, invalid, notFound, notPermitted, type Result } from "~/domain/refusal";
import { decideImport } from "~/domain/surveys/import.machine";
import type { RereadImport } from "~/domain/surveys/import.schema";
import { MAY_NOT } from "~/domain/surveys/may-not";
import { commit } from "~/store/commit.server";
import { pictureOf } from "~/store/surveys/file-picture.server";
import { findImport, findImportFacts } from "~/store/surveys/import.queries.server";
import { keptPieces } from "~/store/surveys/import-file.server";
import { offeredMapping } from "~/store/surveys/offered-mapping.server";
import { findSurvey } from "~/store/surveys/survey.queries.server";

/** Reads the same file with another encoding or separator; the columns are offered anew. */
export async function rereadImport(
  act: Act,
  input: RereadImport & { importId: string },
): Promise<Result<{ importId: string }>> {
  const { viewer } = act;
  const record = await findImport(viewer, input.importId);
  if (!record) return notFound("import");
  if (!can(viewer, "survey.edit", { workspaceId: viewer.workspaceId })) return notPermitted(MAY_NOT.import);
  const reading = decideImport(await findImportFacts(viewer, record, act.now), "READ");
  if (!reading.ok) return reading;
  const { encoding, delimiter } = input;
  const picture = await pictureOf(keptPieces(record.id), { encoding, delimiter });
  if (!picture.ok) return invalid(picture.message, { delimiter: [picture.message] });
  const survey = await findSurvey(viewer, record.surveyId);
  const mapping = await offeredMapping(viewer, picture.profile, survey);
  return commit(act, async (unit) => {
    await unit.move("import", record, {
      status: reading.value.status,
      encoding,
      delimiter,
      profile: JSON.parse(JSON.stringify(picture.profile)),
      mapping: JSON.parse(JSON.stringify(mapping)),
      notes: {},
      rows: picture.profile.rows,
    });
    return done({ importId: record.id });
  });
}
