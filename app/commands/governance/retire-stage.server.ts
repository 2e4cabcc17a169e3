import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { listAllStages } from "~/store/governance/stage.queries.server";

/** Takes a stage out of the model; answers, findings and plans keep the word. */
export async function retireStage(
  act: Act,
  input: { stageId: string; version: number },
): Promise<Result<{ name: string }>> {
  const { viewer } = act;
  const stage = (await listAllStages(viewer)).find((each) => each.id === input.stageId);
  if (!stage) return notFound("stage");
  if (!can(viewer, "playbook.edit")) {
    return notPermitted("The stage model is kept by CX leaders and administrators.");
  }
  if (stage.retiredAt) return notAllowedNow(`The stage ${stage.name} is retired already.`);
  return commit(act, async (unit) => {
    await unit.move("stage", { id: stage.id, version: input.version }, { retiredAt: act.now });
    unit.log({
      noun: "stage",
      recordId: stage.id,
      verb: "retired",
      summary: `retired the stage ${stage.name}`,
    });
    return done({ name: stage.name });
  });
}
