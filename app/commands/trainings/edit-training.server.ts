import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, invalid, notFound, notPermitted, type Result } from "~/domain/refusal";
import { WHO_KEEPS_TRAININGS } from "~/domain/trainings/training.access";
import type { TrainingFields } from "~/domain/trainings/training.schema";
import { commit } from "~/store/commit.server";

export async function editTraining(
  act: Act,
  { id, version, ...fields }: TrainingFields & { id: string; version: number },
): Promise<Result<{ title: string }>> {
  const { viewer } = act;
  if (!can(viewer, "playbook.edit")) return notPermitted(WHO_KEEPS_TRAININGS);
  const here = { workspaceId: viewer.workspaceId };
  return commit(act, async (unit) => {
    const before = await unit.db.training.findFirst({ where: { ...here, id } });
    if (!before) return notFound("training");
    if (await unit.db.training.findFirst({ where: { ...here, title: fields.title, id: { not: id } } }))
      return invalid("Another training bears this title.", { title: ["Another training bears this title."] });
    await unit.move("training", { id, version }, fields);
    const names = Object.keys(fields) as (keyof typeof fields)[];
    const changed = names.filter((name) => before[name] !== fields[name]);
    unit.log({
      noun: "training",
      recordId: id,
      verb: "changed",
      summary: `changed the training “${fields.title}”`,
      before: Object.fromEntries(changed.map((name) => [name, before[name]])),
      after: Object.fromEntries(changed.map((name) => [name, fields[name]])),
    });
    return done({ title: fields.title });
  });
}
