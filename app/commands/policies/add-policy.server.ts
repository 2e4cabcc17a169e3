import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { WHO_KEEPS_POLICIES } from "~/domain/policies/policy.access";
import type { PolicyFields } from "~/domain/policies/policy.schema";
import { done, invalid, notPermitted, type Result } from "~/domain/refusal";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { listStrangers } from "~/store/plans/plan-people.server";

/** Puts a policy on the register; the question about it is asked afterwards. */
export async function addPolicy(
  act: Act,
  { key, ...fields }: PolicyFields & { key?: string },
): Promise<Result<{ id: string }>> {
  const { viewer } = act;
  if (!can(viewer, "playbook.edit")) return notPermitted(WHO_KEEPS_POLICIES);
  return commit(act, async (unit) => {
    const here = { workspaceId: viewer.workspaceId };
    const made = key ? await unit.db.policy.findUnique({ where: { id: key } }) : null;
    if (made?.workspaceId === viewer.workspaceId) return done({ id: made.id });
    if (await unit.db.policy.findFirst({ where: { ...here, name: fields.name } }))
      return invalid("This policy is on the register.", {
        name: ["A policy of this name is there already."],
      });
    if ((await listStrangers(unit.db, viewer, [fields.ownerId])).length > 0)
      return invalid("Choose somebody who works here.", { ownerId: ["Choose from the list."] });
    const id = made ? newId() : (key ?? newId());
    await unit.db.policy.create({
      data: { ...fields, ...here, id, createdById: viewer.personId, createdAt: act.now },
    });
    unit.log({
      noun: "policy",
      recordId: id,
      verb: "created",
      summary: `put the policy “${fields.name}” on the register`,
      after: fields,
    });
    return done({ id });
  });
}
