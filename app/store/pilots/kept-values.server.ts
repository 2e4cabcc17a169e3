import { canonicalJson } from "~/domain/activity/activity";
import { figureText } from "~/domain/pilots/check-value";
import type { PilotFacts } from "~/domain/pilots/pilot-facts";
import type { KnownValue } from "~/domain/pilots/value-file";
import type { Prisma } from "~/generated/prisma/client";
import type { Day } from "~/shared/calendar";
import { hashToken, newId } from "~/shared/id.server";
import type { Unit } from "../commit.server";
import type { Tx } from "../database.server";

export interface KeptValue extends KnownValue {
  id: string;
  note: string;
  batchId: string | null;
}

type Round = Pick<PilotFacts, "id" | "round">;

/** The values of a round that count, or some of them. */
export async function listKeptValues(
  db: Tx,
  pilot: Round,
  where: Prisma.PilotValueWhereInput = {},
): Promise<KeptValue[]> {
  const rows = await db.pilotValue.findMany({
    where: { AND: [{ pilotId: pilot.id, round: pilot.round, withdrawnAt: null }, where] },
    orderBy: [{ day: "asc" }, { id: "asc" }],
  });
  return rows.map(keptOf);
}

/** Decimals without idle zeros, as people type them. */
export const keptOf = (row: Prisma.PilotValueModel): KeptValue => ({
  id: row.id,
  metricId: row.metricId,
  unitId: row.unitId,
  day: row.day as Day,
  value: row.value === null ? null : row.value.toString(),
  k: row.k,
  n: row.n,
  note: row.note,
  batchId: row.batchId,
});

/** Names what a page showed of some units on one day, so that nobody writes over what they never saw. */
export function seenOf(unitIds: readonly string[], kept: readonly KnownValue[]): string {
  const own = new Map(kept.map((value) => [value.unitId, figureText(value)]));
  return hashToken(canonicalJson([...unitIds].sort().map((id) => [id, own.get(id) ?? ""]))).slice(0, 32);
}

interface NewValue extends KnownValue {
  note?: string;
}

/** Writes values down; the ids in their order. */
export async function keepValues(
  unit: Unit,
  pilot: Pick<PilotFacts, "id" | "round" | "workspaceId">,
  values: readonly NewValue[],
  by: { personId: string; at: Date; batchId?: string },
): Promise<string[]> {
  const rows = values.map(({ metricId, unitId, day, value, k, n, note = "" }) => ({
    id: newId(),
    workspaceId: pilot.workspaceId,
    pilotId: pilot.id,
    round: pilot.round,
    ...{ metricId, unitId, day, value, k, n, note },
    batchId: by.batchId ?? null,
    byId: by.personId,
    createdAt: by.at,
  }));
  await unit.db.pilotValue.createMany({ data: rows });
  return rows.map(({ id }) => id);
}
