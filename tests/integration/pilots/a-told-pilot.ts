import { pilotCode } from "~/domain/pilots/pilot";
import type { Prisma } from "~/generated/prisma/client";
import { newId } from "~/shared/id.server";
import { database } from "~/store/database.server";
import { TEST_NOW } from "../../support/test-database";
import type { Program } from "../plans/a-program";

export interface ToldPilot {
  id: string;
  code: string;
  metricId: string;
  caseId: string;
}

/** Hours of the concierge, eight of each arm: fewer with it. */
const HOURS = {
  treated: ["20", "22", "19", "21", "20", "22", "19", "21"],
  control: ["32", "30", "33", "31", "32", "30", "33", "31"],
} as const;

/**
 * A pilot of Devin's with Ilse as its sponsor and every gate of its design met; its values and its return are there once
 * it has ended. Each hour saved is worth 100, and it cost 1,000.
 */
export async function aToldPilot(
  { workspace, people }: Program,
  status: "designed" | "funded" | "running" | "evaluating",
  change: Partial<Prisma.PilotUncheckedCreateInput> & {
    hours?: { treated: readonly string[]; control: readonly string[] };
  } = {},
): Promise<ToldPilot> {
  const db = database();
  const { hours = HOURS, ...columns } = change;
  const [id, metricId, caseId] = [newId(), newId(), newId()];
  const workspaceId = workspace.id;
  const number = 1 + (await db.pilot.count({ where: { workspaceId } }));
  const ended = status === "evaluating";
  const started = ended || status === "running";
  await db.pilot.create({
    data: {
      ...{ id, workspaceId, number, status, title: "Onboarding concierge" },
      question: "Does the concierge save support hours?",
      hypothesis: "Whoever is met by name asks for less help.",
      treatment: "A named concierge for 30 days",
      stage: "Onboard",
      ...{
        unitWord: "project",
        unitWords: "projects",
        design: "afterOnly",
        assignment: "randomised",
        seed: "s",
      },
      ...{ plannedTreated: 8, plannedControl: 8, looks: [] },
      successCriteria: "Scale at four hours or more.",
      startOn: "2026-09-01",
      endOn: ended ? "2026-10-10" : "2026-12-15",
      startedOn: started ? "2026-09-01" : null,
      endedOn: ended ? "2026-10-10" : null,
      ownerId: people.devin.id,
      sponsorId: people.ilse.id,
      createdById: people.devin.id,
      createdAt: TEST_NOW,
      updatedAt: TEST_NOW,
      ...columns,
    },
  });
  await db.pilotMetric.create({
    data: {
      ...{ id: metricId, workspaceId, pilotId: id, position: 1, name: "Support hours", unit: "hours" },
      ...{
        direction: "down",
        primary: true,
        minEffect: "4",
        hopedEffect: "9",
        planningSd: "2",
        planningSource: "2025",
      },
    },
  });
  const units = (["treated", "control"] as const).flatMap((arm) =>
    hours[arm].map((value, at) => ({
      id: newId(),
      arm,
      value,
      name: `${pilotCode(number)} ${arm} ${at + 1}`,
      businessUnit: arm === "treated" ? "North" : "South",
    })),
  );
  await db.pilotUnit.createMany({
    data: units.map(({ value: _, ...unit }, position) => ({
      ...{ ...unit, workspaceId, pilotId: id, position, createdAt: TEST_NOW },
    })),
  });
  if (started) {
    await db.pilotValue.createMany({
      data: units.map((unit) => ({
        ...{ id: newId(), workspaceId, pilotId: id, metricId, unitId: unit.id, day: "2026-10-05" },
        ...{ value: unit.value, byId: people.devin.id, createdAt: TEST_NOW },
      })),
    });
  }
  await db.pilotEvidence.create({
    data: {
      id: newId(),
      pilotId: id,
      kind: "customer",
      quote: "We tell our story twice.",
      createdAt: TEST_NOW,
    },
  });
  await db.businessCase.create({
    data: {
      id: caseId,
      workspaceId,
      pilotId: id,
      seed: 1,
      updatedById: people.devin.id,
      updatedAt: TEST_NOW,
    },
  });
  await db.caseLine.createMany({
    data: [
      {
        ...{ id: newId(), caseId, position: 0, side: "cost", kind: "people", label: "Concierge" },
        amountMinor: 100_000n,
      },
      {
        ...{
          id: newId(),
          caseId,
          position: 1,
          side: "benefit",
          kind: "serve",
          label: "Hours",
          driver: "effect",
          metricId,
        },
        factors: [
          { key: "projects", name: "projects", value: "8", unit: "projects", low: "", high: "", source: "" },
          { key: "rate", name: "an hour", value: "100", unit: "USD", low: "", high: "", source: "" },
        ],
      },
    ],
  });
  return { id, code: pilotCode(number), metricId, caseId };
}
