import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import type { EditStage } from "~/domain/governance/stage.schema";
import { done, invalid, notFound, notPermitted, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { listAllStages } from "~/store/governance/stage.queries.server";
import { carryStageName } from "~/store/governance/stage-name.server";
import { listStrangers } from "~/store/plans/plan-people.server";

/** Changes a stage; findings and plans that name it follow a new name. */
export async function editStage(
  act: Act,
  { stageId, version, ...fields }: EditStage & { stageId: string },
): Promise<Result<{ name: string; version: number }>> {
  const { viewer } = act;
  const stages = await listAllStages(viewer);
  const stage = stages.find((each) => each.id === stageId);
  if (!stage) return notFound("stage");
  if (!can(viewer, "playbook.edit")) {
    return notPermitted("The stage model is kept by CX leaders and administrators.");
  }
  return commit(act, async (unit) => {
    const now = await listAllStages(viewer, unit.db);
    const namesake = now.find(
      (each) => each.id !== stageId && each.name.toLowerCase() === fields.name.toLowerCase(),
    );
    if (namesake) {
      return invalid("Some of it needs another look.", {
        name: [`“${namesake.name}” is another stage${namesake.retiredAt ? ", retired" : ""}.`],
      });
    }
    if ((await listStrangers(unit.db, viewer, [fields.ownerId])).length > 0) {
      return invalid("Some of it needs another look.", { ownerId: ["Choose somebody who works here."] });
    }
    const after = await unit.move("stage", { id: stage.id, version }, fields);
    await carryStageName(unit.db, viewer, stage.name, fields.name);
    unit.log({
      noun: "stage",
      recordId: stage.id,
      verb: "changed",
      summary:
        stage.name === fields.name
          ? `changed the stage ${stage.name}`
          : `renamed the stage ${stage.name} to ${fields.name}`,
      before: {
        name: stage.name,
        businessFunction: stage.businessFunction,
        ownerId: stage.ownerId,
        success: stage.success,
        handOver: stage.handOver,
      },
      after: fields,
    });
    return done({ name: fields.name, version: after.version });
  });
}
