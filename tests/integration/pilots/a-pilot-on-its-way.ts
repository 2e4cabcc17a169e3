import { createPilot } from "~/commands/pilots/create-pilot.server";
import { saveMetrics } from "~/commands/pilots/save-metrics.server";
import { savePilot } from "~/commands/pilots/save-pilot.server";
import type { Act } from "~/domain/act";
import type { Result } from "~/domain/refusal";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { database, type Tx } from "~/store/database.server";
import { findPilotFactsIn } from "~/store/pilots/pilot-facts.queries.server";
import { movePilot } from "~/store/pilots/pilot-move.server";
import { TEST_NOW } from "../../support/test-database";

export const at = (act: Act, day: string): Act => ({ ...act, now: new Date(`${day}T15:00:00Z`) });

export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}
export const refusal = (result: Result<unknown>) => (result.ok ? null : result.refusal);
export const gaps = (result: Result<unknown>): string[] => {
  const refused = refusal(result);
  return refused?.kind === "incomplete" ? refused.gaps.map(({ id }) => id) : [];
};

export async function units(pilotId: string, workspaceId: string, round = 1) {
  await database().pilotUnit.createMany({
    data: ["North", "East", "South", "West"].map((name, position) => ({
      id: newId(),
      workspaceId,
      pilotId,
      round,
      position,
      name,
      arm: position < 2 ? "treated" : "control",
      createdAt: TEST_NOW,
    })),
  });
}

export const WORDS = {
  hypothesis: "Whoever is met by name asks for less help.",
  successCriteria: "Scale at four hours or more.",
  plannedTreated: 2,
  plannedControl: 2,
  startOn: "2026-10-16",
  endOn: "2026-12-31",
  looks: ["0.5"],
} as const;
export const METRIC = {
  name: "Support hours",
  unit: "hours",
  direction: "down",
  minEffect: "4",
  hopedEffect: "6",
  planningSd: "5",
} as const;

/** A pilot of its owner with everything its design asks for; still a proposal. */
export async function whole(owner: Act) {
  const { code, pilotId } = value(await createPilot(owner, { title: "Concierge" }));
  value(await savePilot(owner, { code, ...WORDS, looks: [...WORDS.looks] }));
  value(await saveMetrics(owner, { code, metrics: [METRIC] }));
  await units(pilotId, owner.viewer.workspaceId);
  return { code, pilotId };
}

/** What a grant does to the pilot, without the request and its answer. */
export async function fund(sponsor: Act, code: string, round = 1) {
  return commit(sponsor, async (unit) => {
    const { viewer } = sponsor;
    const pilot = await read(unit.db, sponsor, code);
    await unit.db.fundingRequest.create({
      data: {
        id: newId(),
        workspaceId: viewer.workspaceId,
        pilotId: pilot.id,
        round,
        askedMinor: 100n,
        grantedMinor: 100n,
        status: "granted",
        askedById: pilot.createdById,
        askedOn: "2026-10-15",
        createdAt: sponsor.now,
      },
    });
    const facts = await read(unit.db, sponsor, code);
    return movePilot(
      unit,
      facts,
      { type: "FUND" },
      { verb: "granted", summary: "funded it", at: sponsor.now },
    );
  });
}

async function read(db: Tx, act: Act, code: string) {
  const facts = await findPilotFactsIn(db, act.viewer.workspaceId, code, act.now);
  if (!facts) throw new Error("There is no such pilot.");
  return facts;
}
