import type { Act } from "~/domain/act";
import { pilotCode } from "~/domain/pilots/pilot";
import type { Result } from "~/domain/refusal";
import type { Prisma } from "~/generated/prisma/client";
import { newId } from "~/shared/id.server";
import { database } from "~/store/database.server";
import { actFor, actOf, aPerson, aWorkspace, TEST_NOW } from "../../support/test-database";

export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.refusal.message}`);
  return result.value;
}
export const refusal = (result: Result<unknown>): string => (result.ok ? "done" : result.refusal.kind);

export interface Around {
  pilotId: string;
  code: string;
  workspaceId: string;
  /** A CX leader, the pilot's owner, its sponsor, another owner, somebody who only reads, and another workspace. */
  mara: Act;
  devin: Act;
  ilse: Act;
  hana: Act;
  vera: Act;
  stranger: Act;
}

/** A pilot with units, values and a money case, and the people around it; scaled unless said otherwise. */
export async function aScaledPilot(change: Partial<Prisma.PilotUncheckedCreateInput> = {}): Promise<Around> {
  const db = database();
  const workspace = await aWorkspace();
  const [mara, devin, ilse, hana, vera] = await Promise.all([
    aPerson(workspace, "leader", { name: "Mara" }),
    aPerson(workspace, "owner", { name: "Devin" }),
    aPerson(workspace, "executive", { name: "Ilse" }),
    aPerson(workspace, "owner", { name: "Hana" }),
    aPerson(workspace, "viewer", { name: "Vera" }),
  ]);
  const [pilotId, metricId, unitId] = [newId(), newId(), newId()];
  const here = { workspaceId: workspace.id };
  await db.workspace.update({ where: { id: workspace.id }, data: { lastPilotNumber: 1 } });
  await db.pilot.create({
    data: {
      ...here,
      id: pilotId,
      number: 1,
      title: "Onboarding concierge",
      question: "Does the concierge save support hours?",
      hypothesis: "Whoever is met by name asks for less help.",
      treatment: "A named concierge",
      status: "scaled",
      stage: "Onboard",
      ownerId: devin.id,
      sponsorId: ilse.id,
      createdById: devin.id,
      design: "afterOnly",
      assignment: "randomised",
      seed: "seed",
      plannedTreated: 24,
      plannedControl: 24,
      startOn: "2026-06-02",
      startedOn: "2026-06-02",
      endOn: "2026-08-31",
      endedOn: "2026-08-31",
      earlierMean: "36.8",
      successCriteria: "Scale at four hours or more.",
      checklist: [{ id: "c1", text: "Ask", lessonKey: "buyers-eyes", doneOn: "2026-06-01", byId: devin.id }],
      createdAt: TEST_NOW,
      updatedAt: TEST_NOW,
      ...change,
    },
  });
  await db.pilotMetric.create({
    data: {
      ...{ ...here, id: metricId, pilotId, position: 1, name: "Support hours", unit: "hours" },
      ...{ direction: "down", primary: true, minEffect: "4", planningSd: "5" },
    },
  });
  await db.pilotUnit.create({
    data: { ...here, id: unitId, pilotId, position: 1, name: "North", arm: "treated", createdAt: TEST_NOW },
  });
  await db.pilotValue.create({
    data: {
      ...{ ...here, id: newId(), pilotId, metricId, unitId, day: "2026-08-31", value: "21.5" },
      ...{ byId: devin.id, createdAt: TEST_NOW },
    },
  });
  const caseId = newId();
  await db.businessCase.create({
    data: {
      ...here,
      id: caseId,
      pilotId,
      seed: 7,
      horizonMonths: 12,
      version: 4,
      updatedAt: TEST_NOW,
      updatedById: devin.id,
    },
  });
  await db.caseLine.createMany({
    data: [
      {
        ...{ id: newId(), caseId, position: 1, side: "cost", label: "Concierge", kind: "people" },
        ...{ amountMinor: 1_800_000n, actualMinor: 1_750_000n },
      },
      {
        ...{ id: newId(), caseId, position: 2, side: "benefit", label: "Hours saved", kind: "serve" },
        ...{ driver: "effect", metricId, factors: [{ key: "rate", name: "Rate", value: "95" }] },
      },
    ],
  });
  return {
    pilotId,
    code: pilotCode(1),
    workspaceId: workspace.id,
    mara: actOf(mara),
    devin: actOf(devin),
    ilse: actOf(ilse),
    hana: actOf(hana),
    vera: actOf(vera),
    stranger: await actFor("leader"),
  };
}
