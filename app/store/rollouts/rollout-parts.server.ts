import { parsePlanCode } from "~/domain/plans/plan";
import { done, invalid, type Result } from "~/domain/refusal";
import type { Tx } from "../database.server";

/** Who answers for a rollout and which plan it belongs to, as a form names them. */
export async function findRolloutParts(
  db: Tx,
  workspaceId: string,
  named: { ownerId: string | null; plan: string },
): Promise<Result<{ ownerId: string | null; planId: string | null }>> {
  if (named.ownerId !== null) {
    const owner = await db.person.findFirst({
      where: { id: named.ownerId, workspaceId, active: true },
      select: { id: true },
    });
    if (!owner) return invalid("Choose somebody of the program.", { ownerId: ["Choose from the list."] });
  }
  if (named.plan === "") return done({ ownerId: named.ownerId, planId: null });
  const code = parsePlanCode(named.plan);
  const plan = code && (await db.plan.findFirst({ where: { workspaceId, ...code }, select: { id: true } }));
  if (!plan) {
    return invalid("There is no plan of this code.", {
      plan: ["Write a code such as CAP-011, or leave it empty."],
    });
  }
  return done({ ownerId: named.ownerId, planId: plan.id });
}
