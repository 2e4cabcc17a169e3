import { type PilotStatus, pilotCode } from "~/domain/pilots/pilot";
import type { PilotStanding } from "~/domain/pilots/pilot.access";
import type { Tx } from "../database.server";
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
