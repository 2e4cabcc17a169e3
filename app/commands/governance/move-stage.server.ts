import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { movedOrder } from "~/domain/governance/stage";
import type { MoveStage } from "~/domain/governance/stage.schema";
import { done, notFound, notPermitted, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { listStageModel } from "~/store/governance/stage.queries.server";

/** Moves a stage one place; at the end of the row nothing happens. */
export async function moveStage(
  act: Act,
  input: MoveStage,
): Promise<Result<{ name: string; moved: boolean }>> {
  const { viewer } = act;
  if (!can(viewer, "playbook.edit")) {
    return notPermitted("The stage model is kept by CX leaders and administrators.");
  }
  return commit<{ name: string; moved: boolean }>(act, async (unit) => {
    const stages = await listStageModel(viewer, unit.db);
    const stage = stages.find((each) => each.id === input.stageId);
    if (!stage) return notFound("stage");
    const order = movedOrder(
      stages.map(({ id }) => id),
      stage.id,
      input.direction,
    );
    if (!order) return done({ name: stage.name, moved: false });
    for (const [at, id] of order.entries()) {
      // The order is nobody's wording: a form that is open elsewhere stays good.
      await unit.db.stage.updateMany({
        where: { id, workspaceId: viewer.workspaceId, position: { not: at + 1 } },
        data: { position: at + 1 },
      });
    }
    unit.log({
      noun: "stage",
      recordId: stage.id,
      verb: "moved",
      summary: `moved the stage ${stage.name} ${input.direction === "up" ? "forward" : "back"} in the journey`,
      after: { position: order.indexOf(stage.id) + 1 },
    });
    return done({ name: stage.name, moved: true });
  });
}
