import { can } from "~/domain/access";
import { readChecklist } from "~/domain/pilots/checklist";
import { type PilotStatus, pilotCode } from "~/domain/pilots/pilot";
import { type PilotStanding, pilotSubjectOf } from "~/domain/pilots/pilot.access";
import type { Viewer } from "~/domain/viewer";
import { database, type Tx } from "../database.server";
import { wherePilot } from "./pilot-facts.queries.server";

/** A pilot as far as what stands around it needs to know: hands, requests, rollouts, its checklist. */
export interface PilotBrief extends PilotStanding {
  id: string;
  code: string;
  title: string;
  stage: string;
  round: number;
  /** Units were treated at some time, in this round or an earlier one. */
  hasRun: boolean;
  checklist: unknown;
}

/** By code or id; one of another workspace is not there. */
export async function findPilotBrief(
  db: Tx,
  workspaceId: string,
  codeOrId: string,
): Promise<PilotBrief | null> {
  const row = await db.pilot.findFirst({
    where: { AND: [{ workspaceId }, wherePilot(codeOrId)] },
    select: {
      id: true,
      workspaceId: true,
      number: true,
      title: true,
      status: true,
      stage: true,
      round: true,
      ownerId: true,
      sponsorId: true,
      createdById: true,
      startedOn: true,
      checklist: true,
    },
  });
  if (!row) return null;
  const { number, status, startedOn, ...kept } = row;
  return {
    ...kept,
    code: pilotCode(number),
    status: status as PilotStatus,
    hasRun: startedOn !== null || row.round > 1,
  };
}

/** The pilots on whose checklist the viewer may put a lesson, and whether it stands there already. */
export async function listChecklistPilots(
  viewer: Viewer,
  lessonKey: string,
): Promise<{ code: string; title: string; hasIt: boolean }[]> {
  const rows = await database().pilot.findMany({
    where: { workspaceId: viewer.workspaceId, status: { notIn: ["scaled", "stopped"] } },
    orderBy: { number: "desc" },
    take: 200,
    select: {
      workspaceId: true,
      number: true,
      title: true,
      status: true,
      ownerId: true,
      sponsorId: true,
      createdById: true,
      checklist: true,
    },
  });
  return rows
    .filter((row) => can(viewer, "pilot.edit", pilotSubjectOf({ ...row, status: row.status as PilotStatus })))
    .map((row) => ({
      code: pilotCode(row.number),
      title: row.title,
      hasIt: readChecklist(row.checklist).some((item) => item.lessonKey === lessonKey),
    }));
}
