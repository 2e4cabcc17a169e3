import { binHref } from "~/domain/bin/recycled";
import { leftWords, taskReturnRefusal } from "~/domain/bin/restoration";
import { findingCode, findingHref } from "~/domain/findings/finding";
import { decideFinding } from "~/domain/findings/finding-decision";
import { planCode } from "~/domain/plans/plan";
import { planPath, taskPath } from "~/domain/plans/plan-places";
import { done, notAllowedNow, type Result } from "~/domain/refusal";
import { MAX_TASKS } from "~/domain/tasks/task";
import type { Viewer } from "~/domain/viewer";
import type { Unit } from "../commit.server";
import { findFindingForChange } from "../findings/finding.queries.server";
import { moveFinding } from "../plans/plan-finding.server";
import { takePlanNumber } from "../plans/plan-number.server";
import { settleDraftsAround, settlePlan } from "../plans/plan-settling.server";
import type { BinRow } from "./bin.queries.server";
import type { Hanging } from "./hanging-rows.server";
import type { Overrides } from "./put-back.server";
import {
  findDeletedPlan,
  findPlanOfDeleted,
  freeTaskNumber,
  isFindingNumberTaken,
  isOccurrenceTaken,
  isPlanNumberTaken,
  listGonePeople,
} from "./return-to-plan.server";

/** How one record comes back: what changes on it before, what follows afterwards, and what to tell. */
export interface WayBack {
  overrides: Overrides;
  notes: string[];
  settle(): Promise<{ href: string; code: string | null; notes: string[] }>;
}

/** The record's own row as it was; numbers and names only, never what has to stay exact. */
export function rowOf(hanging: Hanging, table: string): Record<string, unknown> {
  const rows = hanging.tables.find(({ name }) => name === table)?.rows ?? "[]";
  return (JSON.parse(rows) as Record<string, unknown>[])[0] ?? {};
}

const text = (value: unknown): string | null => (typeof value === "string" ? value : null);

export async function returnPlan(
  unit: Unit,
  viewer: Viewer,
  record: BinRow,
  hanging: Hanging,
): Promise<Result<WayBack>> {
  const { db } = unit;
  const row = rowOf(hanging, "Plan");
  let place = { number: Number(row.number), suffix: String(row.suffix ?? "") };
  const notes: string[] = [];
  if (await isPlanNumberTaken(db, record.workspaceId, place)) {
    place = { number: await takePlanNumber(db, record.workspaceId), suffix: "" };
    notes.push(`${record.code} is another plan by now; this one is ${planCode(place.number)}.`);
  }
  const people = [row.ownerId, row.sponsorId, row.verifierId, row.deputyId].map(text);
  notes.push(...leftWords(await listGonePeople(db, record.workspaceId, people)));
  const code = planCode(place.number, place.suffix);
  return done({
    overrides: place,
    notes,
    settle: async () => {
      const later = await plannedAgain(unit, viewer, text(row.findingId));
      await settlePlan(unit, record.recordId);
      await settleDraftsAround(unit, record.workspaceId, [text(row.ownerId)]);
      return { href: planPath(code), code, notes: later };
    },
  });
}

/** The finding went back to wait for a plan when this one was deleted; it has one again. */
async function plannedAgain(unit: Unit, viewer: Viewer, findingId: string | null): Promise<string[]> {
  const finding = findingId ? await findFindingForChange(viewer, { id: findingId }, unit.db) : null;
  if (!finding) return [];
  const decision = decideFinding(finding, { type: "PLAN" });
  if (!decision.ok) return [`${findingCode(finding.number)} is ${finding.status} by now and stays so.`];
  await moveFinding(unit, finding, decision.status);
  return [];
}

export async function returnTask(
  unit: Unit,
  _viewer: Viewer,
  record: BinRow,
  hanging: Hanging,
): Promise<Result<WayBack>> {
  const { db } = unit;
  const planId = record.planId ?? "";
  const plan = await findPlanOfDeleted(db, record.workspaceId, planId);
  if (!plan) {
    const deleted = await findDeletedPlan(db, record.workspaceId, planId);
    return notAllowedNow(
      deleted
        ? `${deleted.code} lies in the bin itself (${binHref(deleted.id)}); restore the plan first.`
        : "Its plan is gone for good, and a task is nothing without its plan.",
    );
  }
  const refused = taskReturnRefusal(plan);
  if (refused) return refused;
  if (plan.taskCount >= MAX_TASKS) {
    return notAllowedNow(`${plan.code} holds ${MAX_TASKS} tasks by now, which is the most a plan can hold.`);
  }
  const row = rowOf(hanging, "Task");
  const notes: string[] = [];
  const was = Number(row.number);
  const number = await freeTaskNumber(db, planId, was);
  if (number !== was) notes.push(`Number ${was} is another task by now; this one is number ${number}.`);
  const series = text(row.seriesId);
  const isTaken = series !== null && (await isOccurrenceTaken(db, series, Number(row.occurrence)));
  if (isTaken) notes.push("Its series has gone on without it; it comes back as a task of its own.");
  notes.push(...leftWords(await listGonePeople(db, record.workspaceId, [text(row.assigneeId)])));
  return done({
    overrides: { number, ...(isTaken ? { seriesId: null, occurrence: null } : {}) },
    notes,
    settle: async () => {
      await settlePlan(unit, planId);
      return { href: taskPath(record.recordId), code: `task ${number} of ${plan.code}`, notes: [] };
    },
  });
}

export async function returnFinding(
  unit: Unit,
  _viewer: Viewer,
  record: BinRow,
  hanging: Hanging,
): Promise<Result<WayBack>> {
  const { db } = unit;
  const was = Number(rowOf(hanging, "Finding").number);
  let number = was;
  const notes: string[] = [];
  if (await isFindingNumberTaken(db, record.workspaceId, was)) {
    const next = await db.workspace.update({
      where: { id: record.workspaceId },
      data: { lastFindingNumber: { increment: 1 } },
      select: { lastFindingNumber: true },
    });
    number = next.lastFindingNumber;
    notes.push(`${findingCode(was)} is another finding by now; this one is ${findingCode(number)}.`);
  }
  return done({
    overrides: { number },
    notes,
    settle: async () => ({ href: findingHref(number), code: findingCode(number), notes: [] }),
  });
}
