import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { WHO_ADDS_FORUMS } from "~/domain/forums/forum.access";
import type { NewForum } from "~/domain/forums/forum.schema";
import { done, invalid, notPermitted, type Result } from "~/domain/refusal";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { listStrangers } from "~/store/plans/plan-people.server";

export async function addForum(act: Act, { key, ...fields }: NewForum): Promise<Result<{ id: string }>> {
  const { viewer } = act;
  if (!can(viewer, "playbook.edit")) return notPermitted(WHO_ADDS_FORUMS);
  const here = { workspaceId: viewer.workspaceId };
  return commit(act, async (unit) => {
    const made = key ? await unit.db.forum.findUnique({ where: { id: key } }) : null;
    if (made?.workspaceId === viewer.workspaceId) return done({ id: made.id });
    if (await unit.db.forum.findFirst({ where: { ...here, name: fields.name } }))
      return invalid("This community is on the register.", {
        name: ["A community of this name is there already."],
      });
    if ((await listStrangers(unit.db, viewer, [fields.ownerId, fields.approverId])).length > 0)
      return invalid("Choose somebody who works here.", { ownerId: ["Choose from the list."] });
    const id = made ? newId() : (key ?? newId());
    await unit.db.forum.create({
      data: { ...fields, ...here, id, createdById: viewer.personId, createdAt: act.now },
    });
    unit.log({
      noun: "forum",
      recordId: id,
      verb: "created",
      summary: `put the community “${fields.name}” on the register`,
      after: fields,
    });
    return done({ id });
  });
}
