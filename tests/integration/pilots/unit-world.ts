import { addUnits } from "~/commands/pilots/add-units.server";
import { createPilot } from "~/commands/pilots/create-pilot.server";
import type { Act } from "~/domain/act";
import type { PilotFacts } from "~/domain/pilots/pilot-facts";
import type { Result } from "~/domain/refusal";
import { database } from "~/store/database.server";
import { findPilotFacts } from "~/store/pilots/pilot-facts.queries.server";
import { actFor, TEST_NOW } from "../../support/test-database";

export const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`${result.refusal.kind}: ${result.refusal.message}`);
  return result.value;
};
export const refusal = (result: Result<unknown>) => (result.ok ? "done" : result.refusal.kind);
export const words = (result: Result<unknown>) => (result.ok ? "done" : result.refusal.message);

export async function factsOf(owner: Act, code: string): Promise<PilotFacts> {
  const found = await findPilotFacts(owner.viewer, code, TEST_NOW);
  if (!found) throw new Error("no pilot");
  return found;
}

export async function aPilotWith(owner: Act, title: string, units: string[] = []): Promise<string> {
  const made = value(await createPilot(owner, { title }));
  if (units.length > 0) value(await addUnits(owner, { code: made.code, names: units.join("\n") }));
  return made.code;
}

/** An owner in a workspace with three customers and one that is lost. */
export async function anOwnerWithAccounts(): Promise<Act> {
  const owner = await actFor("owner");
  const { workspaceId } = owner.viewer;
  await database().account.createMany({
    data: ["Norbeck Pharma", "Tarsk Logistics", "Okun Materials", "Gone Ltd"].map((name, at) => ({
      ...{ id: `acc${at}-${workspaceId}`, workspaceId, name, createdAt: TEST_NOW, externalId: `K-${at}` },
      ...{
        tier: at === 0 ? "I" : "II",
        revenueMinor: BigInt(100_000 * (at + 1)),
        status: at === 3 ? "lost" : "active",
      },
    })),
  });
  return owner;
}

export const accountId = (owner: Act, at: number): string => `acc${at}-${owner.viewer.workspaceId}`;
