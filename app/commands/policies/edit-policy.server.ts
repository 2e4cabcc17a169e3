import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { WHO_KEEPS_POLICIES } from "~/domain/policies/policy.access";
import type { PolicyFields } from "~/domain/policies/policy.schema";
import { done, invalid, notFound, notPermitted, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { listStrangers } from "~/store/plans/plan-people.server";

/** Changes what is written about a policy; its answer stays until it is reviewed again. */
export async function editPolicy(
  act: Act,
  { id, version, ...fields }: PolicyFields & { id: string; version: number },
): Promise<Result<{ name: string }>> {
  const { viewer } = act;
  const here = { workspaceId: viewer.workspaceId };
  if (!can(viewer, "playbook.edit")) return notPermitted(WHO_KEEPS_POLICIES);
  return commit(act, async (unit) => {
    const before = await unit.db.policy.findFirst({ where: { ...here, id } });
    if (!before) return notFound("policy");
    if (await unit.db.policy.findFirst({ where: { ...here, name: fields.name, id: { not: id } } }))
      return invalid("Another policy bears this name.", { name: ["Another policy bears this name."] });
    const owner = fields.ownerId === before.ownerId ? [] : [fields.ownerId];
    if ((await listStrangers(unit.db, viewer, owner)).length > 0)
      return invalid("Choose somebody who works here.", { ownerId: ["Choose from the list."] });
    await unit.move("policy", { id, version }, fields);
    const names = Object.keys(fields) as (keyof typeof fields)[];
    const changed = names.filter((name) => before[name] !== fields[name]);
    unit.log({
      noun: "policy",
      recordId: id,
      verb: "changed",
      summary: `changed the policy “${fields.name}”`,
      before: Object.fromEntries(changed.map((name) => [name, before[name]])),
      after: Object.fromEntries(changed.map((name) => [name, fields[name]])),
    });
    return done({ name: fields.name });
  });
}
