import type { Act } from "~/domain/act";
import { pilotCode } from "~/domain/pilots/pilot";
import type { Prisma } from "~/generated/prisma/client";
import { newId } from "~/shared/id.server";
import { database } from "~/store/database.server";
import { actOf, aPerson, aWorkspace, TEST_NOW } from "../../support/test-database";

export interface RunningPilot {
  id: string;
  code: string;
  workspaceId: string;
  owner: Act;
  metricId: string;
  treated: string[];
  control: string[];
}

/** A pilot with both arms that runs since 1 September 2026, with nothing measured yet. */
export async function aRunningPilot(
  change: {
    pilot?: Partial<Prisma.PilotUncheckedCreateInput>;
    metric?: Partial<Prisma.PilotMetricUncheckedCreateInput>;
    each?: number;
    accounts?: boolean;
  } = {},
): Promise<RunningPilot> {
  const db = database();
  const workspace = await aWorkspace();
  const owner = actOf(await aPerson(workspace, "owner"));
  const [id, metricId] = [newId(), newId()];
  const each = change.each ?? 15;
  await db.pilot.create({
    data: {
      id,
      workspaceId: workspace.id,
      number: 3,
      title: "Quarterly call",
      status: "running",
      ownerId: owner.viewer.personId,
      createdById: owner.viewer.personId,
      design: "afterOnly",
      assignment: "randomised",
      seed: "seed",
      plannedTreated: each,
      plannedControl: each,
      startOn: "2026-09-01",
      startedOn: "2026-09-01",
      endOn: "2026-11-30",
      looks: ["0.6"],
      createdAt: TEST_NOW,
      updatedAt: TEST_NOW,
      ...change.pilot,
    },
  });
  await db.pilotMetric.create({
    data: {
      ...{ id: metricId, workspaceId: workspace.id, pilotId: id, position: 1 },
      ...{ name: "Satisfaction", unit: "points", primary: true, minEffect: "0.2", decimals: 2 },
      ...change.metric,
    },
  });
  const arms = (["treated", "control"] as const).map((arm) =>
    Array.from({ length: each }, (_, at) => ({ id: newId(), arm, name: `${arm} ${at + 1}` })),
  );
  const units = arms.flat();
  if (change.accounts) {
    await db.account.createMany({
      data: units.map((unit) => ({
        ...{ id: `acc-${unit.id}`, workspaceId: workspace.id, name: unit.name, createdAt: TEST_NOW },
      })),
    });
  }
  await db.pilotUnit.createMany({
    data: units.map((unit, at) => ({
      ...unit,
      ...{ workspaceId: workspace.id, pilotId: id, position: at, createdAt: TEST_NOW },
      accountId: change.accounts ? `acc-${unit.id}` : null,
    })),
  });
  const [treated = [], control = []] = arms.map((arm) => arm.map((unit) => unit.id));
  return { id, code: pilotCode(3), workspaceId: workspace.id, owner, metricId, treated, control };
}
