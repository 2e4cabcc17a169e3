import { type PilotStatus, parsePilotCode, pilotCode } from "~/domain/pilots/pilot";
import type { PilotReading } from "~/domain/pilots/pilot-reading";
import type { Viewer } from "~/domain/viewer";
import type { Prisma } from "~/generated/prisma/client";
import { database, type Tx } from "../database.server";

/** "PIL-A" or the id of the row. */
const whereOf = (codeOrId: string): Prisma.PilotWhereInput => {
  const number = parsePilotCode(codeOrId);
  return number === null ? { id: codeOrId } : { number };
};

/** What a pilot's data say by now; null where there is no such pilot. */
export async function readPilot(
  db: Tx,
  viewer: Viewer,
  codeOrId: string,
  at: Date,
): Promise<PilotReading | null> {
  const [reading] = await readThose(db, viewer.workspaceId, whereOf(codeOrId), at);
  return reading ?? null;
}

/** Several at once, by their codes, with as many statements as for one. */
export async function readPilots(
  viewer: Viewer,
  codes: readonly string[],
  at: Date,
): Promise<Map<string, PilotReading>> {
  const numbers = codes.flatMap((code) => parsePilotCode(code) ?? []);
  const readings = await readThose(database(), viewer.workspaceId, { number: { in: numbers } }, at);
  return new Map(readings.map((reading) => [reading.code, reading]));
}

async function readThose(
  db: Tx,
  workspaceId: string,
  where: Prisma.PilotWhereInput,
  _at: Date,
): Promise<PilotReading[]> {
  const pilots = await db.pilot.findMany({ where: { AND: [{ workspaceId }, where] } });
  return pilots.map(({ number, status, round }) => ({
    code: pilotCode(number),
    status: status as PilotStatus,
    round,
    phase: "none",
    primary: null,
    others: [],
    looks: [],
    information: 0,
    crossed: [],
    hash: "",
    sentence: "Nothing was measured yet",
  }));
}
