import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, notAllowedNow, notPermitted, type Result } from "~/domain/refusal";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { listAllStages } from "~/store/governance/stage.queries.server";

const MOST = 60;

/** Takes names into the model as they stand: those that answers use, or the six to start with. */
export async function adoptStages(
  act: Act,
  input: { names: string[] },
): Promise<Result<{ added: string[] }>> {
  const { viewer } = act;
  if (!can(viewer, "playbook.edit")) {
    return notPermitted("The stage model is kept by CX leaders and administrators.");
  }
  return commit(act, async (unit) => {
    const stages = await listAllStages(viewer, unit.db);
    const known = new Map(stages.map((stage) => [stage.name.toLowerCase(), stage]));
    let position = Math.max(0, ...stages.map((stage) => stage.position));
    const added: string[] = [];
    for (const name of new Set(input.names)) {
      const namesake = known.get(name.toLowerCase());
      if (namesake && namesake.retiredAt === null) continue;
      if (stages.length + added.length >= MOST) {
        return notAllowedNow(`A model of more than ${MOST} stages helps nobody. Retire some first.`);
      }
      position += 1;
      const id = namesake?.id ?? newId();
      if (namesake) {
        await unit.move("stage", namesake, { retiredAt: null, position });
      } else {
        await unit.db.stage.create({
          data: { id, workspaceId: viewer.workspaceId, name, position, createdAt: act.now },
        });
      }
      added.push(name);
      unit.log({
        noun: "stage",
        recordId: id,
        verb: namesake ? "restored" : "created",
        summary: namesake ? `brought the stage ${name} back` : `took the stage ${name} into the model`,
      });
    }
    return added.length === 0 ? notAllowedNow("These stages are in the model already.") : done({ added });
  });
}
