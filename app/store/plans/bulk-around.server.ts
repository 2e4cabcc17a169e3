import type { BulkPlanAround } from "~/domain/plans/bulk-plan";
import type { PlanFacts } from "~/domain/plans/plan-facts";
import type { Role, Viewer } from "~/domain/viewer";
import { holidaysOf } from "~/domain/workspace/working-days";
import type { Tx } from "../database.server";
import { listFormerOwners } from "./former-owners.server";

/** What a change of many plans is decided by, beside the plans. Who judges is asked of the log, plan by plan. */
export async function findBulkPlanAround(
  db: Tx,
  viewer: Viewer,
  plans: readonly PlanFacts[],
  asksFormer: boolean,
): Promise<BulkPlanAround> {
  const { workspaceId } = viewer;
  const workspace = await db.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { workingDays: true, holidays: true },
  });
  const people = await db.person.findMany({
    where: { workspaceId },
    select: { id: true, name: true, role: true, active: true, auditor: true },
  });
  const former = new Map<string, string[]>();
  if (asksFormer) {
    for (const { id } of plans) former.set(id, await listFormerOwners(db, { workspaceId, planId: id }));
  }
  return {
    viewer,
    people: new Map(people.map((person) => [person.id, { ...person, role: person.role as Role }])),
    former,
    calendar: { workingDays: workspace.workingDays, holidays: holidaysOf(workspace.holidays) },
  };
}
