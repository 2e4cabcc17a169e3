import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { WHO_KEEPS_POLICIES } from "~/domain/policies/policy.access";
import { done, notFound, notPermitted, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";

/** A policy that holds no longer leaves the register's front; brought back, it stands as it was. */
export async function retirePolicy(
  act: Act,
  input: { id: string; retire: boolean },
): Promise<Result<{ name: string }>> {
  const { viewer } = act;
  if (!can(viewer, "playbook.edit")) return notPermitted(WHO_KEEPS_POLICIES);
  return commit(act, async (unit) => {
    const policy = await unit.db.policy.findFirst({
      where: { workspaceId: viewer.workspaceId, id: input.id },
    });
    if (!policy) return notFound("policy");
    if ((policy.retiredAt !== null) === input.retire) return done({ name: policy.name });
    await unit.move("policy", policy, { retiredAt: input.retire ? act.now : null });
    unit.log({
      noun: "policy",
      recordId: policy.id,
      verb: input.retire ? "retired" : "restored",
      summary: `${input.retire ? "retired" : "brought back"} the policy “${policy.name}”`,
    });
    return done({ name: policy.name });
  });
}
