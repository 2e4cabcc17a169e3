import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, invalid, notFound, notPermitted, type Result } from "~/domain/refusal";
import { MOST_QUARANTINE_ROWS, problemsText, readQuarantine } from "~/domain/surveys/list-file";
import { MAY_NOT } from "~/domain/surveys/may-not";
import { countOf } from "~/domain/surveys/survey";
import { commit } from "~/store/commit.server";
import { quarantine } from "~/store/surveys/quarantine.server";
import { smallTable } from "~/store/surveys/small-table.server";
import { findSurvey } from "~/store/surveys/survey.queries.server";
import { findTimeZone } from "~/store/surveys/time-zone.queries.server";

const wrongFile = (message: string) => invalid("Nothing was saved.", { quarantine: [message] });

/** Reads from the survey tool's list who was asked often enough, and until when they are left in peace. */
export async function quarantineContacts(
  act: Act,
  input: { surveyId: string; file: Blob },
): Promise<Result<{ set: number; lifted: number; unknown: string[] }>> {
  const { viewer } = act;
  const { workspaceId } = viewer;
  const survey = await findSurvey(viewer, input.surveyId);
  if (!survey) return notFound("survey");
  if (!can(viewer, "survey.edit", { workspaceId })) return notPermitted(MAY_NOT.survey);
  const table = await smallTable(input.file, MOST_QUARANTINE_ROWS);
  if (!table.ok) return wrongFile(table.message);
  const { items, problems } = readQuarantine(table.header, table.rows, await findTimeZone(workspaceId));
  if (problems.length > 0) return wrongFile(problemsText(problems));
  return commit(act, async (unit) => {
    const asked = new Map(items.map(({ email, until }) => [email, until]));
    const { known, set, lifted } = await quarantine(unit.db, workspaceId, asked);
    const unknown = [...asked.keys()].filter((email) => !known.has(email));
    unit.log({
      noun: "contact",
      recordId: survey.id,
      verb: "changed",
      summary: `left ${countOf(set, "contact")} in peace by a list of ${survey.name}${lifted > 0 ? `, ${lifted} may be asked again` : ""}`,
      after: { set, lifted, unknown: unknown.length },
    });
    return done({ set, lifted, unknown });
  });
}
