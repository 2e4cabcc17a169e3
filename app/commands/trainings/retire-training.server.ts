import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, notFound, notPermitted, type Result } from "~/domain/refusal";
import { WHO_KEEPS_TRAININGS } from "~/domain/trainings/training.access";
import { commit } from "~/store/commit.server";

/** A training that is no longer given counts for nothing; its register is kept and comes back with it. */
export async function retireTraining(
  act: Act,
  input: { id: string; retire: boolean },
): Promise<Result<{ title: string }>> {
  const { viewer } = act;
  if (!can(viewer, "playbook.edit")) return notPermitted(WHO_KEEPS_TRAININGS);
  return commit(act, async (unit) => {
    const training = await unit.db.training.findFirst({
      where: { workspaceId: viewer.workspaceId, id: input.id },
    });
    if (!training) return notFound("training");
    if ((training.retiredAt !== null) === input.retire) return done({ title: training.title });
    await unit.move("training", training, { retiredAt: input.retire ? act.now : null });
    unit.log({
      noun: "training",
      recordId: training.id,
      verb: input.retire ? "retired" : "restored",
      summary: `${input.retire ? "retired" : "brought back"} the training “${training.title}”`,
    });
    return done({ title: training.title });
  });
}
