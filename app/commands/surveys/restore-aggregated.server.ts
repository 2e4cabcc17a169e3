import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, incomplete, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { figureGates } from "~/domain/surveys/aggregated.rules";
import { MAY_NOT } from "~/domain/surveys/may-not";
import { commit } from "~/store/commit.server";
import { findAggregated, findStandingFigure } from "~/store/surveys/aggregated.queries.server";
import { countAnswers } from "~/store/surveys/survey.queries.server";

/** Brings a withdrawn figure back, unless answers or another figure stand in its place by now. */
export async function restoreAggregated(
  act: Act,
  input: { figureId: string },
): Promise<Result<{ figureId: string }>> {
  const { viewer } = act;
  const figure = await findAggregated(viewer, input.figureId);
  if (!figure) return notFound("aggregated figure");
  if (!can(viewer, "survey.edit", { workspaceId: viewer.workspaceId })) return notPermitted(MAY_NOT.figure);
  if (!figure.withdrawnAt) return notAllowedNow("This figure counts already.");
  return commit(act, async (unit) => {
    const { surveyId, kind, month } = figure;
    const standing = await findStandingFigure(viewer, { surveyId, kind, month }, unit.db);
    const answers = await countAnswers(viewer, surveyId, kind, month, unit.db);
    const gates = figureGates({ surveyId, kind, month, answers, standingId: standing?.id ?? null });
    if (gates.some((gate) => !gate.met))
      return incomplete("This figure cannot come back: customers would count twice.", gates);
    await unit.db.aggregatedFigure.updateMany({
      where: { id: figure.id, workspaceId: viewer.workspaceId },
      data: { withdrawnAt: null },
    });
    unit.log({
      noun: "figure",
      recordId: figure.id,
      verb: "redone",
      summary: `brought the ${kind} figures of ${month} back (${figure.surveyName})`,
    });
    return done({ figureId: figure.id });
  });
}
