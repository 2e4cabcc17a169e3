import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, invalid, notFound, notPermitted, type Result } from "~/domain/refusal";
import { MAY_NOT } from "~/domain/surveys/may-not";
import type { InvitedMonthInput } from "~/domain/surveys/response-rate";
import { dayIn, monthOf } from "~/shared/calendar";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { findSurvey } from "~/store/surveys/survey.queries.server";
import { findTimeZone } from "~/store/surveys/time-zone.queries.server";

/** Says how many people were asked in a month, or corrects it. */
export async function setInvitedMonth(
  act: Act,
  input: InvitedMonthInput & { surveyId: string },
): Promise<Result<{ month: string; invited: number }>> {
  const { viewer } = act;
  const { workspaceId } = viewer;
  const survey = await findSurvey(viewer, input.surveyId);
  if (!survey) return notFound("survey");
  if (!can(viewer, "survey.edit", { workspaceId })) return notPermitted(MAY_NOT.survey);
  const { month, invited } = input;
  if (month > monthOf(dayIn(act.now, await findTimeZone(workspaceId)))) {
    return invalid("The month has not come yet.", {
      month: ["Nobody was asked in a month that has not come yet."],
    });
  }
  return commit(act, async (unit) => {
    const before = await unit.db.invitedMonth.findUnique({
      where: { surveyId_month: { surveyId: survey.id, month } },
    });
    if (before && input.version === undefined) {
      return invalid("This month is known already.", {
        month: [
          `${month} has ${before.invited.toLocaleString("en-US")} invitations. Choose “Change” in its row to correct that.`,
        ],
      });
    }
    if (before) {
      await unit.move(
        "invitedMonth",
        { id: before.id, version: input.version ?? before.version },
        { invited, source: "typed" },
      );
    } else {
      await unit.db.invitedMonth.create({
        data: {
          id: newId(),
          workspaceId,
          surveyId: survey.id,
          month,
          invited,
          source: "typed",
          createdById: viewer.personId,
          createdAt: act.now,
        },
      });
    }
    unit.log({
      noun: "invited-month",
      recordId: survey.id,
      verb: before ? "changed" : "recorded",
      summary: `${before ? "corrected" : "recorded"} ${invited.toLocaleString("en-US")} invitations of ${survey.name} in ${month}`,
      before: before ? { month, invited: before.invited } : null,
      after: { month, invited },
    });
    return done({ month, invited });
  });
}
