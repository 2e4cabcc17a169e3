import { parsePlanCode, planCode } from "~/domain/plans/plan";
import type { Viewer } from "~/domain/viewer";
import type { About } from "~/domain/wishes/wish";
import type { Tx } from "../database.server";

/** How a reminder names its record and where it leads. */
export interface WishSubject {
  title: string;
  href: string;
  planId: string | null;
}

export async function findWishSubject(
  db: Tx,
  { workspaceId }: Viewer,
  { noun, ref, close }: About,
): Promise<WishSubject | null> {
  if (noun === "plan") {
    const key = parsePlanCode(ref);
    const plan = key && (await db.plan.findFirst({ where: { workspaceId, ...key } }));
    if (!plan) return null;
    const code = planCode(plan.number, plan.suffix);
    return {
      title: close ? `${code} may be closed from now on: ${plan.title}` : `${code} ${plan.title}`,
      href: close ? `/plans/${code}/verdict` : `/plans/${code}`,
      planId: plan.id,
    };
  }
  if (noun === "task") {
    const task = await db.task.findFirst({
      where: { id: ref, workspaceId },
      select: { id: true, title: true, planId: true, plan: { select: { number: true, suffix: true } } },
    });
    if (!task) return null;
    const code = planCode(task.plan.number, task.plan.suffix);
    return { title: `Task “${task.title}” of ${code}`, href: `/tasks/${task.id}`, planId: task.planId };
  }
  const number = /^\d{1,9}$/.test(ref) ? Number(ref) : null;
  const finding = number && (await db.finding.findFirst({ where: { workspaceId, number } }));
  if (!finding) return null;
  return { title: `Finding ${number}: ${finding.title}`, href: `/findings/${number}`, planId: null };
}
