import { can } from "~/domain/access";
import { isPilotInDesign } from "~/domain/pilots/pilot";
import { pilotSubject } from "~/domain/pilots/pilot.access";
import { settledPilotStatus } from "~/domain/pilots/pilot-decision";
import { pilotDesignRefusal, pilotEditRefusal } from "~/domain/pilots/pilot-edit";
import type { PilotFacts } from "~/domain/pilots/pilot-facts";
import { type PilotMove, pilotMovesFor } from "~/domain/pilots/pilot-moves";
import type { PilotDates } from "~/domain/pilots/pilot-rail";
import type { Viewer } from "~/domain/viewer";
import { type Day, dayIn } from "~/shared/calendar";
import { database } from "../database.server";
import { findPilotFacts } from "./pilot-facts.queries.server";

export interface PilotEvidenceRow {
  id: string;
  kind: "customer" | "belief";
  quote: string;
  source: string;
  responseId: string | null;
}

export interface PilotPageData {
  facts: PilotFacts;
  moves: PilotMove[];
  dates: PilotDates;
  dropReason: string;
  finding: { number: number; title: string } | null;
  evidence: PilotEvidenceRow[];
  rights: {
    /** May change it at all; which parts are open now is a question of its state. */
    edit: boolean;
    editDesign: boolean;
    newVersion: boolean;
    delete: boolean;
  };
}

/** Everything the head of a pilot's page and its own sections say; measured figures and money are read apart. */
export async function findPilotPage(viewer: Viewer, code: string, at: Date): Promise<PilotPageData | null> {
  const found = await findPilotFacts(viewer, code, at);
  if (!found) return null;
  // Another pilot may have taken one of its units meanwhile: what is shown is where it stands, not where it stood.
  const facts = { ...found, status: settledPilotStatus(found) };
  const row = await database().pilot.findUniqueOrThrow({
    where: { id: facts.id },
    select: {
      createdAt: true,
      decidedOn: true,
      dropReason: true,
      finding: { select: { number: true, title: true } },
      evidence: { orderBy: [{ createdAt: "asc" }, { id: "asc" }] },
      workspace: { select: { timeZone: true } },
      funding: {
        where: { round: facts.round, status: "granted" },
        orderBy: { createdAt: "asc" },
        take: 1,
        select: { answeredOn: true, answeredById: true },
      },
    },
  });
  const grant = row.funding[0];
  const grantedBy = grant?.answeredById
    ? await database().person.findFirst({
        where: { id: grant.answeredById, workspaceId: viewer.workspaceId },
        select: { name: true },
      })
    : null;
  const designed = await database().activity.findFirst({
    where: { workspaceId: viewer.workspaceId, recordId: facts.id, noun: "pilot", verb: "designed" },
    orderBy: { seq: "desc" },
    select: { at: true },
  });
  const dayOf = (instant: Date): Day => dayIn(instant, row.workspace.timeZone);
  const edit = pilotEditRefusal(facts, viewer) === null;
  return {
    facts,
    moves: pilotMovesFor(facts, viewer),
    dates: {
      createdOn: dayOf(row.createdAt),
      designedOn: designed ? dayOf(designed.at) : null,
      grantedOn: (grant?.answeredOn as Day | null | undefined) ?? null,
      grantedBy: grantedBy?.name ?? null,
      decidedOn: row.decidedOn as Day | null,
    },
    dropReason: row.dropReason,
    finding: row.finding,
    evidence: row.evidence.map(evidenceOf),
    rights: {
      edit,
      editDesign: pilotDesignRefusal(facts, viewer) === null,
      newVersion: edit && facts.status === "running",
      delete:
        isPilotInDesign(facts.status) &&
        facts.status === "proposed" &&
        can(viewer, "pilot.edit", pilotSubject(facts)),
    },
  };
}

const evidenceOf = ({
  id,
  kind,
  quote,
  source,
  responseId,
}: Omit<PilotEvidenceRow, "kind"> & { kind: string }): PilotEvidenceRow => ({
  id,
  kind: kind === "customer" ? "customer" : "belief",
  quote,
  source,
  responseId,
});

export async function listPilotEvidence(viewer: Viewer, pilotId: string): Promise<PilotEvidenceRow[]> {
  const rows = await database().pilotEvidence.findMany({
    where: { pilotId, pilot: { workspaceId: viewer.workspaceId } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map(evidenceOf);
}
