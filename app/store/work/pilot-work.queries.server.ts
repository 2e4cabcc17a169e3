import { actingFor, can } from "~/domain/access";
import { mayAnswerFunding } from "~/domain/pilots/funding.rules";
import { PILOT_OVER, type PilotStatus, pilotCode } from "~/domain/pilots/pilot";
import { pilotSubjectOf } from "~/domain/pilots/pilot.access";
import { pilotDecisionPath, pilotFundingPath } from "~/domain/pilots/pilot-places";
import type { Viewer } from "~/domain/viewer";
import type { DecisionItem, WaitingItem } from "~/domain/work/work-item";
import { type Day, formatDay } from "~/shared/calendar";
import { formatMoney } from "~/shared/money";
import { database } from "../database.server";

const PARTS = {
  id: true,
  workspaceId: true,
  number: true,
  title: true,
  question: true,
  status: true,
  endedOn: true,
  createdById: true,
  ownerId: true,
  sponsorId: true,
} as const;

/** Money that waits for the viewer's word, pilots that wait for their decision, and what the viewer waits for. */
export async function listPilotWork(
  viewer: Viewer,
): Promise<{ decisions: DecisionItem[]; waiting: WaitingItem[] }> {
  const db = database();
  const { workspaceId, personId } = viewer;
  const requests = await db.fundingRequest.findMany({
    where: { workspaceId, status: "open", pilot: { status: { notIn: PILOT_OVER } } },
    select: {
      id: true,
      askedMinor: true,
      askedById: true,
      askedOn: true,
      purpose: true,
      pilot: { select: { ...PARTS, workspace: { select: { currency: true } } } },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const ended = await db.pilot.findMany({
    where: { workspaceId, status: "evaluating" },
    select: PARTS,
    orderBy: [{ endedOn: "asc" }, { number: "asc" }],
  });
  if (requests.length === 0 && ended.length === 0) return { decisions: [], waiting: [] };
  const named = [
    ...requests.flatMap((each) => [each.askedById, each.pilot.sponsorId]),
    ...ended.map(sponsorOf),
  ];
  const people = await db.person.findMany({
    where: { workspaceId, id: { in: [...new Set(named.filter((id) => id !== null))] } },
    select: { id: true, name: true },
  });
  const nameOf = (id: string | null) => people.find((person) => person.id === id)?.name ?? null;
  const decisions: DecisionItem[] = [];
  const waiting: WaitingItem[] = [];
  for (const { id, askedMinor, askedById, askedOn, purpose, pilot } of requests) {
    const code = pilotCode(pilot.number);
    const item = {
      id: `funding-${id}`,
      detail: purpose || pilot.title,
      href: pilotFundingPath(code),
      since: askedOn as Day,
    };
    const amount = formatMoney(askedMinor, pilot.workspace.currency, viewer.locale);
    if (mayAnswerFunding(viewer, asStanding(pilot), askedById)) {
      const text = `${nameOf(askedById) ?? "Somebody"} asks: ${amount} for ${code}`;
      decisions.push({ ...item, kind: "request", text: `${text}${insteadOf(viewer, "pilot.fund", pilot)}` });
    } else if (askedById === personId) {
      const who = nameOf(pilot.sponsorId) ?? "an executive";
      waiting.push({ ...item, text: `You asked: ${amount} for ${code}`, who });
    }
  }
  for (const pilot of ended) {
    const code = pilotCode(pilot.number);
    const item = {
      id: `pilot-${pilot.id}`,
      detail: `${pilot.question || pilot.title}${pilot.endedOn ? ` Ended on ${formatDay(pilot.endedOn as Day, "en")}.` : ""}`,
      href: pilotDecisionPath(code),
      since: pilot.endedOn as Day | null,
    };
    if (can(viewer, "pilot.decide", pilotSubjectOf(asStanding(pilot)))) {
      const text = `Decide ${code} “${pilot.title}”: scale, iterate or stop`;
      decisions.push({ ...item, kind: "pilot", text: `${text}${insteadOf(viewer, "pilot.decide", pilot)}` });
    } else if (pilot.ownerId === personId) {
      const who = nameOf(pilot.sponsorId) ?? "an executive";
      waiting.push({ ...item, text: `${code} “${pilot.title}” waits for its decision`, who });
    }
  }
  return { decisions, waiting };
}

interface PilotRow {
  workspaceId: string;
  status: string;
  createdById: string;
  ownerId: string | null;
  sponsorId: string | null;
}

const sponsorOf = ({ sponsorId }: PilotRow) => sponsorId;
const asStanding = (pilot: PilotRow) => ({ ...pilot, status: pilot.status as PilotStatus });

function insteadOf(viewer: Viewer, verb: "pilot.fund" | "pilot.decide", pilot: PilotRow): string {
  const away = actingFor(viewer, verb, pilotSubjectOf(asStanding(pilot)));
  return away ? `, in place of ${away.name}` : "";
}
