import type { Plan, Prisma } from "~/generated/prisma/client";
import { newId } from "~/shared/id.server";
import { database } from "~/store/database.server";
import { TEST_NOW } from "../../support/test-database";
import type { Program } from "../plans/a-program";

let numbers = 100;

/** A plan in the middle of its work, straight into the tables: Devin owns, Mara sponsors, Priya verifies. */
export function aRunningPlan(
  { workspace, people }: Program,
  change: Partial<Prisma.PlanUncheckedCreateInput> = {},
): Promise<Plan> {
  numbers += 1;
  return database().plan.create({
    data: {
      id: newId(),
      workspaceId: workspace.id,
      number: numbers,
      kind: "corrective",
      title: "Same named CSM for contract life",
      intended: "One face for the life of the contract",
      status: "acting",
      ownerId: people.devin.id,
      sponsorId: people.mara.id,
      verifierId: people.priya.id,
      startOn: "2026-05-01",
      startedOn: "2026-05-01",
      endOn: "2026-12-18",
      createdById: people.mara.id,
      createdAt: TEST_NOW,
      updatedAt: TEST_NOW,
      ...change,
    },
  });
}

export const codeOf = (plan: Pick<Plan, "number" | "suffix">) => `CAP-${plan.number}${plan.suffix}`;

export async function aTaskOf(
  plan: Plan,
  assigneeId: string | null,
  change: Partial<Prisma.TaskUncheckedCreateInput> = {},
): Promise<string> {
  const number = (await database().task.count({ where: { planId: plan.id } })) + 1;
  const row = await database().task.create({
    data: {
      id: newId(),
      workspaceId: plan.workspaceId,
      planId: plan.id,
      number,
      title: `Task ${number}`,
      status: "todo",
      assigneeId,
      dueOn: "2026-10-16",
      createdAt: TEST_NOW,
      updatedAt: TEST_NOW,
      ...change,
    },
  });
  return row.id;
}

export const taskRow = (id: string) =>
  database().task.findUniqueOrThrow({ where: { id }, include: { files: true, comments: true } });

export const later = (minutes: number): Date => new Date(TEST_NOW.getTime() + minutes * 60_000);
