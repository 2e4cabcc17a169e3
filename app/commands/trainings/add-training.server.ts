import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, invalid, notPermitted, type Result } from "~/domain/refusal";
import { WHO_KEEPS_TRAININGS } from "~/domain/trainings/training.access";
import type { TrainingFields } from "~/domain/trainings/training.schema";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";

/** Puts a training on the register; who is to take it follows. */
export async function addTraining(
  act: Act,
  { key, ...fields }: TrainingFields & { key?: string },
): Promise<Result<{ id: string }>> {
  const { viewer } = act;
  if (!can(viewer, "playbook.edit")) return notPermitted(WHO_KEEPS_TRAININGS);
  const here = { workspaceId: viewer.workspaceId };
  return commit(act, async (unit) => {
    const made = key ? await unit.db.training.findUnique({ where: { id: key } }) : null;
    if (made?.workspaceId === viewer.workspaceId) return done({ id: made.id });
    if (await unit.db.training.findFirst({ where: { ...here, title: fields.title } }))
      return invalid("This training is on the register.", {
        title: ["A training of this title is there already."],
      });
    const id = made ? newId() : (key ?? newId());
    await unit.db.training.create({
      data: { ...fields, ...here, id, createdById: viewer.personId, createdAt: act.now },
    });
    unit.log({
      noun: "training",
      recordId: id,
      verb: "created",
      summary: `put the training “${fields.title}” on the register`,
      after: fields,
    });
    return done({ id });
  });
}
