import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import type { NewStage } from "~/domain/governance/stage.schema";
import { done, invalid, notPermitted, type Result } from "~/domain/refusal";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { listAllStages } from "~/store/governance/stage.queries.server";
import { listStrangers } from "~/store/plans/plan-people.server";

const WHO = "The stage model is kept by CX leaders and administrators.";

/** A further stage at the end of the journey. */
export async function addStage(act: Act, { key, ...fields }: NewStage): Promise<Result<{ id: string }>> {
  const { viewer } = act;
  if (!can(viewer, "playbook.edit")) return notPermitted(WHO);
  return commit(act, async (unit) => {
    const stages = await listAllStages(viewer, unit.db);
    // The form was sent twice: what it asked for is done already.
    if (key && stages.some((stage) => stage.id === key)) return done({ id: key });
    const namesake = stages.find((stage) => stage.name.toLowerCase() === fields.name.toLowerCase());
    if (namesake) {
      return invalid("Some of it needs another look.", {
        name: [
          namesake.retiredAt
            ? `“${namesake.name}” was retired. Bring it back from the list of retired stages.`
            : `“${namesake.name}” is in the model already.`,
        ],
      });
    }
    if ((await listStrangers(unit.db, viewer, [fields.ownerId])).length > 0) {
      return invalid("Some of it needs another look.", { ownerId: ["Choose somebody who works here."] });
    }
    const id = key ?? newId();
    const position = Math.max(0, ...stages.map((stage) => stage.position)) + 1;
    await unit.db.stage.create({
      data: { ...fields, id, workspaceId: viewer.workspaceId, position, createdAt: act.now },
    });
    unit.log({
      noun: "stage",
      recordId: id,
      verb: "created",
      summary: `added the stage ${fields.name}`,
      after: fields,
    });
    return done({ id });
  });
}
