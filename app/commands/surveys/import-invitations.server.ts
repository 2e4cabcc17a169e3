import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, invalid, notFound, notPermitted, type Result } from "~/domain/refusal";
import { MOST_MONTH_ROWS, problemsText, readInvitations } from "~/domain/surveys/list-file";
import { MAY_NOT } from "~/domain/surveys/may-not";
import { countOf } from "~/domain/surveys/survey";
import { dayIn, monthOf } from "~/shared/calendar";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { smallTable } from "~/store/surveys/small-table.server";
import { findSurvey } from "~/store/surveys/survey.queries.server";
import { findTimeZone } from "~/store/surveys/time-zone.queries.server";

const wrongFile = (message: string) => invalid("Nothing was saved.", { file: [message] });

/** Reads the invitations of several months from a list. All of it is saved, or nothing. */
export async function importInvitations(
  act: Act,
  input: { surveyId: string; file: Blob },
): Promise<Result<{ added: number; changed: number; same: number }>> {
  const { viewer } = act;
  const { workspaceId } = viewer;
  const survey = await findSurvey(viewer, input.surveyId);
  if (!survey) return notFound("survey");
  if (!can(viewer, "survey.edit", { workspaceId })) return notPermitted(MAY_NOT.survey);
  const table = await smallTable(input.file, MOST_MONTH_ROWS);
  if (!table.ok) return wrongFile(table.message);
  const thisMonth = monthOf(dayIn(act.now, await findTimeZone(workspaceId)));
  const { items, problems } = readInvitations(table.header, table.rows, thisMonth);
  if (problems.length > 0) return wrongFile(problemsText(problems));
  return commit(act, async (unit) => {
    const known = await unit.db.invitedMonth.findMany({ where: { surveyId: survey.id } });
    const byMonth = new Map(known.map((row) => [row.month, row]));
    const fresh = items.filter(({ month }) => !byMonth.has(month));
    const changed = items.filter(({ month, invited }) => {
      const before = byMonth.get(month);
      return before !== undefined && before.invited !== invited;
    });
    await unit.db.invitedMonth.createMany({
      data: fresh.map(({ month, invited }) => ({
        id: newId(),
        workspaceId,
        surveyId: survey.id,
        month,
        invited,
        source: "import",
        createdById: viewer.personId,
        createdAt: act.now,
      })),
    });
    for (const { month, invited } of changed) {
      const before = byMonth.get(month);
      if (before) await unit.move("invitedMonth", before, { invited, source: "import" });
    }
    if (fresh.length + changed.length > 0) {
      unit.log({
        noun: "invited-month",
        recordId: survey.id,
        verb: "imported",
        summary: `imported the invitations of ${survey.name} for ${countOf(fresh.length + changed.length, "month")}`,
        before: Object.fromEntries(changed.map(({ month }) => [month, byMonth.get(month)?.invited])),
        after: Object.fromEntries([...fresh, ...changed].map(({ month, invited }) => [month, invited])),
      });
    }
    return done({
      added: fresh.length,
      changed: changed.length,
      same: items.length - fresh.length - changed.length,
    });
  });
}
