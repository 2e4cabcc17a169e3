import {
  DRAFT_STATUSES,
  isDrafting,
  PLAN_STATUS_LABELS,
  type PlanStatus,
  type PlanStep,
} from "~/domain/plans/plan";
import { settledStatus } from "~/domain/plans/plan-decision";
import { toDay } from "~/shared/calendar";
import type { Unit } from "../commit.server";
import { findPlanFactsIn } from "./plan-facts.queries.server";

export interface Settled {
  from: PlanStatus;
  to: PlanStatus;
  moved: boolean;
  version: number;
}

/** No gate of the four steps looks at the calendar, so a plan settles in the same place on every day. */
const ANY_DAY = toDay("2000-01-01");

/**
 * Lets a drafted plan move to its first unfinished step, as part of the change that may have moved it.
 * `edited` names the step that was worked on: a reviewer's comment on it counts as answered.
 */
export async function settlePlan(
  unit: Unit,
  planId: string,
  { edited }: { edited?: PlanStep } = {},
): Promise<Settled> {
  const row = await unit.db.plan.findUniqueOrThrow({
    where: { id: planId },
    select: { status: true, version: true, workspaceId: true, returnedTo: true },
  });
  const from = row.status as PlanStatus;
  const kept: Settled = { from, to: from, moved: false, version: row.version };
  if (!isDrafting(from)) return kept;
  const answered = edited !== undefined && row.returnedTo === edited;
  const facts = await findPlanFactsIn(unit.db, row.workspaceId, planId, ANY_DAY);
  if (!facts) return kept;
  const to = settledStatus(answered ? { ...facts, returnedTo: null } : facts);
  if (to === from && !answered) return kept;
  const after = await unit.move(
    "plan",
    { id: planId, version: row.version },
    { status: to, ...(answered ? { returnedTo: null } : {}) },
  );
  if (to !== from) {
    unit.log({
      noun: "plan",
      recordId: planId,
      planId,
      verb: "settled",
      summary: `${facts.code} moved by itself to “${PLAN_STATUS_LABELS[to]}”`,
      before: { status: from },
      after: { status: to },
    });
  }
  return { from, to, moved: to !== from, version: after.version };
}

/**
 * Settles the other drafts in which somebody has a part, when something about that person changed: a plan
 * more or less on their hands, or their account. Few at a time, because few drafts are open per person.
 */
export async function settleDraftsAround(
  unit: Unit,
  workspaceId: string,
  personIds: readonly (string | null | undefined)[],
): Promise<void> {
  const ids = [...new Set(personIds.filter((id) => typeof id === "string"))];
  if (ids.length === 0) return;
  const named = { in: ids };
  const drafts = await unit.db.plan.findMany({
    where: {
      workspaceId,
      status: { in: [...DRAFT_STATUSES, "planned"] },
      OR: [
        { ownerId: named },
        { sponsorId: named },
        { verifierId: named },
        { deputyId: named },
        { tasks: { some: { assigneeId: named } } },
      ],
    },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  for (const { id } of drafts) await settlePlan(unit, id);
}
