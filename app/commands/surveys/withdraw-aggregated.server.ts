import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { MAY_NOT } from "~/domain/surveys/may-not";
import { commit } from "~/store/commit.server";
import { findAggregated } from "~/store/surveys/aggregated.queries.server";

/** Takes an aggregated figure out of every chart; it stays on record and can be brought back. */
export async function withdrawAggregated(
  act: Act,
  input: { figureId: string },
): Promise<Result<{ figureId: string }>> {
  const { viewer } = act;
  const figure = await findAggregated(viewer, input.figureId);
  if (!figure) return notFound("aggregated figure");
  if (!can(viewer, "survey.edit", { workspaceId: viewer.workspaceId })) return notPermitted(MAY_NOT.figure);
  return commit(act, async (unit) => {
    const { count } = await unit.db.aggregatedFigure.updateMany({
      where: { id: figure.id, workspaceId: viewer.workspaceId, withdrawnAt: null },
      data: { withdrawnAt: act.now },
    });
    if (count === 0) return notAllowedNow("This figure is withdrawn already.");
    unit.log({
      noun: "figure",
      recordId: figure.id,
      verb: "undone",
      summary: `withdrew the ${figure.kind} figures of ${figure.month} (${figure.surveyName})`,
    });
    return done({ figureId: figure.id });
  });
}
