import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, incomplete, invalid, notFound, notPermitted, type Result } from "~/domain/refusal";
import { type AggregatedKind, checkClaim } from "~/domain/surveys/aggregated";
import { figureGates } from "~/domain/surveys/aggregated.rules";
import { type AggregatedInput, claimOf } from "~/domain/surveys/aggregated.schema";
import { MAY_NOT } from "~/domain/surveys/may-not";
import { dayIn, type Month, monthOf } from "~/shared/calendar";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { findStandingFigure } from "~/store/surveys/aggregated.queries.server";
import { countAnswers, findSurvey, findSurveyByName } from "~/store/surveys/survey.queries.server";
import { findTimeZone } from "~/store/surveys/time-zone.queries.server";

/** Keeps a printed score sheet: what it claims stands beside what its counts really give. */
export async function enterAggregated(
  act: Act,
  input: AggregatedInput,
): Promise<Result<{ figureId: string }>> {
  const { viewer } = act;
  const { workspaceId } = viewer;
  if (!can(viewer, "survey.edit", { workspaceId })) return notPermitted(MAY_NOT.figure);
  const survey = input.surveyId ? await findSurvey(viewer, input.surveyId) : null;
  if (input.surveyId && !survey) return notFound("survey");
  if (!survey && input.surveyName === "") {
    return invalid("Say which survey the figures belong to.", {
      surveyName: ["Choose a survey, or name a new one."],
    });
  }
  const month = input.month as Month;
  if (month > monthOf(dayIn(act.now, await findTimeZone(workspaceId)))) {
    return invalid("The month has not come yet.", {
      month: ["Figures cannot be from a month that has not come yet."],
    });
  }
  const kind = input.kind as AggregatedKind;
  const claim = claimOf(input);
  if (checkClaim(claim).n === 0) {
    return invalid("There is no answer in these figures.", {
      "counts.l5": ["Give at least one count: no answers are no data, not an index of 0."],
    });
  }
  return commit(act, async (unit) => {
    const surveyId = survey?.id ?? newId();
    if (!survey) {
      if (await findSurveyByName(viewer, input.surveyName, unit.db)) {
        return invalid("There is a survey of this name already.", {
          surveyName: [`“${input.surveyName}” exists already: choose it, or take another name.`],
        });
      }
      await unit.db.survey.create({
        data: { id: surveyId, workspaceId, name: input.surveyName, createdAt: act.now },
      });
      unit.log({
        noun: "survey",
        recordId: surveyId,
        verb: "created",
        summary: `created the survey ${input.surveyName}`,
      });
    }
    const standing = await findStandingFigure(viewer, { surveyId, kind, month }, unit.db);
    const answers = await countAnswers(viewer, surveyId, kind, month, unit.db);
    const gates = figureGates({ surveyId, kind, month, answers, standingId: standing?.id ?? null });
    if (gates.some((gate) => !gate.met))
      return incomplete("These figures would count customers twice.", gates);
    const figureId = newId();
    const { counts } = claim;
    await unit.db.aggregatedFigure.create({
      data: {
        id: figureId,
        workspaceId,
        surveyId,
        kind,
        month,
        source: input.source,
        count5: counts[5],
        count4: counts[4],
        count3: counts[3],
        count2: counts[2],
        count1: counts[1],
        claimedSubtotals: claim.subtotals,
        claimedTotal: claim.total,
        claimedN: claim.n,
        claimedResult: claim.result,
        createdById: viewer.personId,
        createdAt: act.now,
      },
    });
    const checked = checkClaim(claim);
    unit.log({
      noun: "figure",
      recordId: figureId,
      verb: "created",
      summary: `entered the ${kind} figures of ${month}: claimed ${claim.result ?? "nothing"}, recomputed ${checked.index}`,
      after: {
        counts,
        claimed: claim.result,
        recomputed: checked.index,
        points: checked.points,
        n: checked.n,
      },
    });
    return done({ figureId });
  });
}
