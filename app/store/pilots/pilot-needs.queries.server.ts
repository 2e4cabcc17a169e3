import { type PilotStatus, pilotCode } from "~/domain/pilots/pilot";
import { type PilotNeed, pilotNeeds } from "~/domain/pilots/pilot-needs";
import type { Viewer } from "~/domain/viewer";
import { type Day, dayIn } from "~/shared/calendar";
import { database } from "../database.server";

interface StandingRow {
  number: number;
  title: string;
  status: PilotStatus;
  ownerName: string | null;
  ownerActive: boolean;
  startOn: Day | null;
  endOn: Day | null;
  endedOn: Day | null;
  askedOn: Day | null;
  valued: boolean;
}

/** What every pilot that is not over waits for, in the order in which they were proposed; one statement for all. */
export async function listPilotNeeds(viewer: Viewer, at: Date): Promise<PilotNeed[]> {
  const { workspaceId } = viewer;
  const { timeZone } = await database().workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { timeZone: true },
  });
  const rows = await database().$queryRaw<StandingRow[]>`
    SELECT p.number, p.title, p.status, o.name AS "ownerName", coalesce(o.active, false) AS "ownerActive",
      p."startOn", p."endOn", p."endedOn",
      (SELECT min(f."askedOn") FROM "FundingRequest" f WHERE f."pilotId" = p.id AND f.status = 'open') AS "askedOn",
      (SELECT count(DISTINCT l.side) FROM "CaseLine" l JOIN "BusinessCase" b ON b.id = l."caseId"
        WHERE b."pilotId" = p.id) = 2 AS valued
    FROM "Pilot" p LEFT JOIN "Person" o ON o.id = p."ownerId"
    WHERE p."workspaceId" = ${workspaceId} AND p.status NOT IN ('scaled', 'stopped')
    ORDER BY p.number LIMIT 200`;
  const today = dayIn(at, timeZone);
  return rows.flatMap(({ number, ...row }) => pilotNeeds({ ...row, code: pilotCode(number), today }));
}

/** How many pilots have ended and wait for somebody to decide. */
export const countPilotsToDecide = (viewer: Viewer): Promise<number> =>
  database().pilot.count({ where: { workspaceId: viewer.workspaceId, status: "evaluating" } });
