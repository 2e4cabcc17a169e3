import { readChecklist } from "~/domain/pilots/checklist";
import { pilotCode } from "~/domain/pilots/pilot";
import type { Prisma } from "~/generated/prisma/client";
import { newId } from "~/shared/id.server";
import type { Unit } from "../commit.server";
import { takePilotNumber } from "../pilots/pilot-number.server";

export interface PilotCopy {
  fromId: string;
  businessUnit: string;
  ownerId: string | null;
  byId: string;
  at: Date;
}

const TITLE_LIMIT = 200;
/** The place is said with the name, as long as both fit. */
const titleAt = (title: string, businessUnit: string): string => {
  const place = ` · ${businessUnit}`;
  return `${title.slice(0, Math.max(0, TITLE_LIMIT - place.length)).trimEnd()}${place}`.slice(0, TITLE_LIMIT);
};

const json = (column: Prisma.JsonValue): Prisma.InputJsonValue => column ?? {};

/**
 * Begins the pilot anew elsewhere: its question, treatment, design, metrics and money lines. Units, values, dates, the
 * draw and customers' words are of the place it came from, and stay there.
 */
export async function copyPilot(unit: Unit, copy: PilotCopy): Promise<{ id: string; code: string }> {
  const from = await unit.db.pilot.findUniqueOrThrow({
    where: { id: copy.fromId },
    include: {
      metrics: { orderBy: { position: "asc" } },
      businessCase: { include: { lines: { orderBy: { position: "asc" } } } },
    },
  });
  const { workspaceId } = from;
  const number = await takePilotNumber(unit.db, workspaceId);
  const id = newId();
  await unit.db.pilot.create({
    data: {
      id,
      workspaceId,
      number,
      title: titleAt(from.title, copy.businessUnit),
      question: from.question,
      status: "proposed",
      hypothesis: from.hypothesis,
      stage: from.stage,
      persona: from.persona,
      findingId: from.findingId,
      ownerId: copy.ownerId,
      sponsorId: from.sponsorId,
      unitWord: from.unitWord,
      unitWords: from.unitWords,
      treatment: from.treatment,
      controlGets: from.controlGets,
      design: from.design,
      assignment: from.assignment,
      plannedTreated: from.plannedTreated,
      plannedControl: from.plannedControl,
      power: from.power,
      confidence: from.confidence,
      correlation: from.correlation,
      successCriteria: from.successCriteria,
      looks: json(from.looks),
      checklist: readChecklist(from.checklist).map((item) => ({
        ...item,
        id: newId(),
        doneOn: null,
        byId: null,
      })),
      createdById: copy.byId,
      createdAt: copy.at,
      updatedAt: copy.at,
    },
  });
  const metricIdOf = new Map(from.metrics.map((metric) => [metric.id, newId()]));
  await unit.db.pilotMetric.createMany({
    data: from.metrics.map((metric) => ({
      ...metric,
      id: metricIdOf.get(metric.id) ?? newId(),
      pilotId: id,
    })),
  });
  if (from.businessCase) await copyCase(unit, from.businessCase, { ...copy, pilotId: id, metricIdOf });
  return { id, code: pilotCode(number) };
}

type CaseWithLines = Prisma.BusinessCaseGetPayload<{ include: { lines: true } }>;
interface CaseCopy {
  pilotId: string;
  metricIdOf: ReadonlyMap<string, string>;
  byId: string;
  at: Date;
}

/** What was assumed is assumed again; what it really cost and brought was of the other place. */
async function copyCase(unit: Unit, { lines, ...from }: CaseWithLines, copy: CaseCopy): Promise<void> {
  const caseId = newId();
  await unit.db.businessCase.create({
    data: {
      ...from,
      id: caseId,
      pilotId: copy.pilotId,
      planId: null,
      version: 1,
      updatedById: copy.byId,
      updatedAt: copy.at,
    },
  });
  await unit.db.caseLine.createMany({
    data: lines.map((line) => ({
      ...line,
      id: newId(),
      caseId,
      metricId: line.metricId && (copy.metricIdOf.get(line.metricId) ?? null),
      factors: json(line.factors),
      actualMinor: null,
    })),
  });
}
