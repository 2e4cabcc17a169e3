import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import type { NewCadence } from "~/domain/governance/cadence.schema";
import { WHO_KEEPS_CADENCE } from "~/domain/governance/governance.access";
import { done, invalid, notPermitted, type Result } from "~/domain/refusal";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { listStrangers } from "~/store/plans/plan-people.server";

/** Something the program does again and again from now on. */
export async function addCadence(act: Act, { key, ...fields }: NewCadence): Promise<Result<{ id: string }>> {
  const { viewer } = act;
  if (!can(viewer, "playbook.edit")) return notPermitted(WHO_KEEPS_CADENCE);
  return commit(act, async (unit) => {
    const made = key ? await unit.db.cadenceEntry.findUnique({ where: { id: key } }) : null;
    if (made && made.workspaceId === viewer.workspaceId) return done({ id: made.id });
    if ((await listStrangers(unit.db, viewer, [fields.ownerId])).length > 0) {
      return invalid("Some of it needs another look.", { ownerId: ["Choose somebody who works here."] });
    }
    const id = made ? newId() : (key ?? newId());
    await unit.db.cadenceEntry.create({
      data: {
        ...fields,
        id,
        workspaceId: viewer.workspaceId,
        createdById: viewer.personId,
        createdAt: act.now,
      },
    });
    unit.log({
      noun: "cadence",
      recordId: id,
      verb: "created",
      summary: `put “${fields.title}” into the cadence calendar`,
      after: fields,
    });
    return done({ id });
  });
}
