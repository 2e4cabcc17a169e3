import type { Viewer } from "~/domain/viewer";
import { database } from "../database.server";
import { findOpenEnrolment } from "./enrolment.server";

/** A protection plan to be edited, with who saved it last. */
export async function findProtectionForm(viewer: Viewer, accountId: string) {
  const { workspaceId } = viewer;
  const db = database();
  const account = await db.account.findFirst({
    where: { id: accountId, workspaceId },
    select: { id: true, name: true },
  });
  if (!account) return null;
  const [enrolment, plan, last] = await Promise.all([
    findOpenEnrolment(viewer, accountId),
    db.protectionPlan.findFirst({
      where: { accountId, workspaceId },
      select: {
        goals: true,
        risks: true,
        steps: true,
        agreedWith: true,
        agreedOn: true,
        nextReviewOn: true,
        version: true,
        updatedAt: true,
      },
    }),
    db.activity.findFirst({
      where: { workspaceId, noun: "protection-plan", recordId: accountId },
      orderBy: { seq: "desc" },
      select: { actorName: true },
    }),
  ]);
  return { account, plan, managerId: enrolment?.managerId ?? null, savedBy: last?.actorName ?? null };
}
