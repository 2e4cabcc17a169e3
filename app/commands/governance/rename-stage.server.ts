import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, invalid, notFound, notPermitted, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { listAllStages } from "~/store/governance/stage.queries.server";
import { carryStageName } from "~/store/governance/stage-name.server";

/** The model takes the word that answers use for one of its stages. */
export async function renameStage(
  act: Act,
  input: { stageId: string; name: string },
): Promise<Result<{ from: string; to: string }>> {
  const { viewer } = act;
  if (!can(viewer, "playbook.edit")) {
    return notPermitted("The stage model is kept by CX leaders and administrators.");
  }
  return commit(act, async (unit) => {
    const stages = await listAllStages(viewer, unit.db);
    const stage = stages.find((each) => each.id === input.stageId && each.retiredAt === null);
    if (!stage) return notFound("stage");
    const namesake = stages.find((each) => each.id !== stage.id && each.name === input.name);
    if (namesake) return invalid(`“${namesake.name}” is another stage already.`);
    await unit.move("stage", stage, { name: input.name });
    await carryStageName(unit.db, viewer, stage.name, input.name);
    unit.log({
      noun: "stage",
      recordId: stage.id,
      verb: "changed",
      summary: `renamed the stage ${stage.name} to ${input.name}, as answers call it`,
      before: { name: stage.name },
      after: { name: input.name },
    });
    return done({ from: stage.name, to: input.name });
  });
}
