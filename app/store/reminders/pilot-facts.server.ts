import { PILOT_OVER, type PilotStatus, pilotCode } from "~/domain/pilots/pilot";
import { pilotDecisionPath, pilotFundingPath, pilotPath } from "~/domain/pilots/pilot-places";
import type { PromiseFact, StateFact } from "~/domain/reminders/reminder-facts";
import type { Prisma } from "~/generated/prisma/client";
import { addDays, type Day, dayIn } from "~/shared/calendar";
import { formatMoney } from "~/shared/money";
import { database } from "../database.server";
import { type Around, real } from "./state-around.server";

const SELECT = {
  id: true,
  number: true,
  title: true,
  status: true,
  round: true,
  endOn: true,
  endedOn: true,
  ownerId: true,
  sponsorId: true,
} as const satisfies Prisma.PilotSelect;

type PilotRow = Prisma.PilotGetPayload<{ select: typeof SELECT }>;

const listPilots = (workspaceId: string, which: Prisma.PilotWhereInput) =>
  database().pilot.findMany({
    where: { AND: [{ workspaceId }, which] },
    select: SELECT,
    orderBy: { number: "asc" },
  });

/** The end of what runs; whoever runs it has to have its values by then. */
export async function listPilotPromises(
  workspaceId: string,
  which: Prisma.PilotWhereInput = {},
): Promise<PromiseFact[]> {
  const pilots = await listPilots(workspaceId, {
    AND: [which, { status: { in: ["running", "evaluating"] satisfies PilotStatus[] }, endOn: { not: null } }],
  });
  return pilots.map((pilot) => ({
    key: `pilot:${pilot.id}`,
    kind: "pilot",
    code: pilotCode(pilot.number),
    title: pilot.title,
    href: pilotPath(pilotCode(pilot.number)),
    due: pilot.endOn as Day,
    owedBy: pilot.ownerId ? [{ personId: pilot.ownerId, as: "owner" }] : [],
    sponsorId: pilot.sponsorId,
    doneOn: pilot.endedOn as Day | null,
    rests: null,
  }));
}

/** Who may decide over a pilot without being asked first: its sponsor, or all executives where none is named. */
const decidersOf = (
  { ownerId, sponsorId }: Pick<PilotRow, "ownerId" | "sponsorId">,
  executiveIds: readonly string[],
) =>
  sponsorId !== null && sponsorId !== ownerId
    ? real([sponsorId])
    : executiveIds.filter((id) => id !== ownerId);

/** Money that is asked for, and pilots that have ended and wait for their decision. */
export async function listPilotStates(workspaceId: string, around: Around): Promise<StateFact[]> {
  const { timeZone, executiveIds } = around;
  const requests = await database().fundingRequest.findMany({
    where: { workspaceId, status: "open", pilot: { status: { notIn: PILOT_OVER } } },
    select: {
      id: true,
      askedMinor: true,
      askedById: true,
      createdAt: true,
      pilot: { select: { ...SELECT, workspace: { select: { currency: true } } } },
    },
    orderBy: { id: "asc" },
  });
  const ended = await listPilots(workspaceId, { status: "evaluating", endedOn: { not: null } });
  return [
    ...requests.map(({ id, askedMinor, askedById, createdAt, pilot }): StateFact => {
      const code = pilotCode(pilot.number);
      return {
        key: `funding:${id}`,
        kind: "decision",
        title: `${code}: ${formatMoney(askedMinor, pilot.workspace.currency, "en")} is asked for`,
        href: pilotFundingPath(code),
        arisenOn: dayIn(createdAt, timeZone),
        // Whoever asked does not grant.
        toldTo: decidersOf(pilot, executiveIds).filter((personId) => personId !== askedById),
        settledOn: null,
      };
    }),
    ...ended.map((pilot): StateFact => {
      const code = pilotCode(pilot.number);
      return {
        key: `pilot-decision:${pilot.id}:${pilot.round}`,
        kind: "decision",
        title: `${code} “${pilot.title}” has ended and waits for its decision`,
        href: pilotDecisionPath(code),
        arisenOn: waitsFrom(pilot),
        toldTo: decidersOf(pilot, executiveIds),
        settledOn: null,
      };
    }),
  ];
}

/** Its last day still belongs to it: what reached its end waits from the day after, what was ended early at once. */
const waitsFrom = ({ endOn, endedOn }: PilotRow): Day =>
  endedOn !== null && endedOn === endOn ? addDays(endedOn as Day, 1) : (endedOn as Day);
