import { leftWords } from "~/domain/bin/restoration";
import { pilotCode } from "~/domain/pilots/pilot";
import { pilotPath } from "~/domain/pilots/pilot-places";
import { done, type Result } from "~/domain/refusal";
import type { Viewer } from "~/domain/viewer";
import type { Unit } from "../commit.server";
import { takePilotNumber } from "../pilots/pilot-number.server";
import type { BinRow } from "./bin.queries.server";
import type { Hanging } from "./hanging-rows.server";
import { listGonePeople } from "./return-to-plan.server";
import { rowOf, type WayBack } from "./returning.server";

const text = (value: unknown): string | null => (typeof value === "string" ? value : null);

/** A proposal comes back under its letter, or under the next one where that is taken by now. */
export async function returnPilot(
  unit: Unit,
  _viewer: Viewer,
  record: BinRow,
  hanging: Hanging,
): Promise<Result<WayBack>> {
  const { db } = unit;
  const row = rowOf(hanging, "Pilot");
  const was = Number(row.number);
  const taken = (await db.pilot.count({ where: { workspaceId: record.workspaceId, number: was } })) > 0;
  const number = taken ? await takePilotNumber(db, record.workspaceId) : was;
  const code = pilotCode(number);
  const gone = await listGonePeople(db, record.workspaceId, [text(row.ownerId), text(row.sponsorId)]);
  return done({
    overrides: { number },
    notes: [
      ...(taken ? [`${record.code} is another pilot by now; this one is ${code}.`] : []),
      ...leftWords(gone),
    ],
    settle: async () => ({ href: pilotPath(code), code, notes: [] }),
  });
}
