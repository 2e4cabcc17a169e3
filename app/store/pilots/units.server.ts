import { canonicalJson } from "~/domain/activity/activity";
import type { Arm } from "~/domain/pilots/pilot";
import type { PilotFacts, UnitFact } from "~/domain/pilots/pilot-facts";
import type { NewUnit } from "~/domain/pilots/unit-file";
import { hashToken, newId } from "~/shared/id.server";
import type { Unit } from "../commit.server";
import type { Tx } from "../database.server";

/** A pilot may hold thousands of units; what touches all of them may take its time. */
export const MANY = { timeout: 120_000 };

/** Names the units exactly as they stand: whoever decides on them decides on these, or is told that they changed. */
export const unitsSeen = (units: readonly UnitFact[]): string =>
  hashToken(canonicalJson(units.map(({ id, arm, pairKey, version }) => [id, arm, pairKey, version]))).slice(
    0,
    32,
  );

/** Puts units at the end of the list of the pilot's present round. */
export async function addUnits(
  unit: Unit,
  facts: PilotFacts,
  added: readonly NewUnit[],
  { at, batchId = null }: { at: Date; batchId?: string | null },
): Promise<void> {
  const last = await unit.db.pilotUnit.aggregate({
    where: { pilotId: facts.id, round: facts.round },
    _max: { position: true },
  });
  const first = (last._max.position ?? 0) + 1;
  const rows = added.map((one, index) => ({ ...one, id: newId(), position: first + index }));
  // As one value: as a parameter per cell, five thousand units take a database many times as long.
  await unit.db.$executeRaw`
    INSERT INTO "PilotUnit"
      (id, "workspaceId", "pilotId", round, position, name, "accountId", "businessUnit", arm, traits, "batchId", "createdAt")
    SELECT r.id, ${facts.workspaceId}, ${facts.id}, ${facts.round}::int, r.position, r.name, r."accountId",
      r."businessUnit", r.arm, r.traits, ${batchId}::text, ${at}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(
      id text, position int, name text, "accountId" text, "businessUnit" text, arm text, traits jsonb)`;
  await voidDraw(unit, facts, at);
}

/** A draw is of certain units: with one more or less it no longer gives these arms, and does not stand. */
export async function voidDraw(unit: Unit, facts: PilotFacts, at: Date): Promise<void> {
  if (facts.seed === "") return;
  await unit.move(
    "pilot",
    { id: facts.id, version: facts.version },
    { seed: "", assignedAt: null, draw: {}, updatedAt: at },
  );
}

/** Puts every unit into its arm; a draw among all leaves no pairs behind. */
export async function writeArms(
  unit: Unit,
  facts: PilotFacts,
  arms: ReadonlyMap<string, Arm>,
  { keepPairs }: { keepPairs: boolean },
): Promise<void> {
  const rows = facts.units.flatMap(({ id, name }) => {
    const arm = arms.get(name);
    return arm ? [{ id, arm }] : [];
  });
  await unit.db.$executeRaw`
    UPDATE "PilotUnit" u SET arm = r.arm, version = u.version + 1,
      "pairKey" = CASE WHEN ${keepPairs}::boolean THEN u."pairKey" ELSE '' END
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id text, arm text)
    WHERE u.id = r.id AND u."pilotId" = ${facts.id}`;
}

/** Who has no partner any more stands in no pair. */
export async function dissolvePairs(unit: Unit, facts: PilotFacts, gone: ReadonlySet<string>): Promise<void> {
  const keys = new Set(
    facts.units.flatMap(({ id, pairKey }) => (gone.has(id) && pairKey !== "" ? [pairKey] : [])),
  );
  if (keys.size === 0) return;
  await unit.db.pilotUnit.updateMany({
    where: { pilotId: facts.id, round: facts.round, pairKey: { in: [...keys] } },
    data: { pairKey: "", version: { increment: 1 } },
  });
}

/** Accounts by what a file may call them: their name or their number in another system, in small letters. */
export async function listAccountWords(
  db: Tx,
  workspaceId: string,
): Promise<Map<string, { id: string; name: string }>> {
  const accounts = await db.account.findMany({
    where: { workspaceId },
    select: { id: true, name: true, externalId: true },
  });
  const byWord = new Map<string, { id: string; name: string }>();
  for (const { id, name, externalId } of accounts) {
    if (externalId !== "") byWord.set(externalId.toLocaleLowerCase("en"), { id, name });
  }
  // A name goes before a number that happens to read the same.
  for (const { id, name } of accounts) byWord.set(name.toLocaleLowerCase("en"), { id, name });
  return byWord;
}
