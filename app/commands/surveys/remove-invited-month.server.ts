import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, notFound, notPermitted, type Result } from "~/domain/refusal";
import { MAY_NOT } from "~/domain/surveys/may-not";
import { commit } from "~/store/commit.server";
import { findSurvey } from "~/store/surveys/survey.queries.server";

/** Takes the invitations of a month away: its response rate is unknown again. */
export async function removeInvitedMonth(
  act: Act,
  input: { surveyId: string; month: string },
): Promise<Result<{ month: string; invited: number }>> {
  const { viewer } = act;
  const { workspaceId } = viewer;
  const survey = await findSurvey(viewer, input.surveyId);
  if (!survey) return notFound("survey");
  if (!can(viewer, "survey.edit", { workspaceId })) return notPermitted(MAY_NOT.survey);
  return commit(act, async (unit) => {
    const before = await unit.db.invitedMonth.findUnique({
      where: { surveyId_month: { surveyId: survey.id, month: input.month } },
    });
    if (!before) return notFound("month");
    await unit.db.invitedMonth.delete({ where: { id: before.id } });
    const { month, invited } = before;
    unit.log({
      noun: "invited-month",
      recordId: survey.id,
      verb: "deleted",
      summary: `removed the ${invited.toLocaleString("en-US")} invitations of ${survey.name} in ${month}`,
      before: { month, invited },
    });
    return done({ month, invited });
  });
}
