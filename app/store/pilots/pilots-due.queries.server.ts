import { pilotCode } from "~/domain/pilots/pilot";
import type { Day } from "~/shared/calendar";
import { database } from "../database.server";

/** Funded pilots whose start has come, also those of days on which nobody looked. */
export async function listPilotsToStart(workspaceId: string, day: Day): Promise<string[]> {
  const rows = await database().pilot.findMany({
    where: { workspaceId, status: "funded", startOn: { lte: day } },
    orderBy: { number: "asc" },
    select: { number: true },
  });
  return rows.map(({ number }) => pilotCode(number));
}

/** Running pilots whose end lies behind; on the end itself there is still something to measure. */
export async function listPilotsToEnd(workspaceId: string, day: Day): Promise<string[]> {
  const rows = await database().pilot.findMany({
    where: { workspaceId, status: "running", endOn: { lt: day } },
    orderBy: { number: "asc" },
    select: { number: true },
  });
  return rows.map(({ number }) => pilotCode(number));
}
