import { SYSTEM_ID, SYSTEM_NAME } from "~/domain/act";
import type { Assignment, DecisionChoice, PilotDesign, PilotStatus } from "~/domain/pilots/pilot";
import { type Arm, parsePilotCode, pilotCode } from "~/domain/pilots/pilot";
import type {
  FundingFact,
  LockFact,
  MetricFact,
  OverlapFact,
  PilotFacts,
  PilotPerson,
  UnitFact,
} from "~/domain/pilots/pilot-facts";
import type { Viewer } from "~/domain/viewer";
import type { Prisma } from "~/generated/prisma/client";
import { type Day, dayIn } from "~/shared/calendar";
import { database, type Tx } from "../database.server";
import { listIndexValues } from "./index-values.server";
import { listOverlapsOf } from "./overlap.queries.server";

/** "PIL-A" or the id of the row. */
export const wherePilot = (codeOrId: string): Prisma.PilotWhereInput => {
  const number = parsePilotCode(codeOrId);
  return number === null ? { id: codeOrId } : { number };
};

export const findPilotFacts = (viewer: Viewer, code: string, at: Date): Promise<PilotFacts | null> =>
  findPilotFactsIn(database(), viewer.workspaceId, code, at);

/** The same inside a transaction. */
export async function findPilotFactsIn(
  db: Tx,
  workspaceId: string,
  codeOrId: string,
  at: Date,
): Promise<PilotFacts | null> {
  const [facts] = await readFacts(db, workspaceId, { where: wherePilot(codeOrId) }, at);
  return facts ?? null;
}

/** Several at once, with as many statements as for one. */
export const listPilotFactsIn = (
  db: Tx,
  workspaceId: string,
  at: Date,
  ask: PilotAsk = { where: {} },
): Promise<PilotFacts[]> => readFacts(db, workspaceId, ask, at);

interface PilotAsk {
  where: Prisma.PilotWhereInput;
}

const PARTS = {
  metrics: { orderBy: { position: "asc" } },
  evidence: { select: { kind: true } },
  funding: { orderBy: [{ createdAt: "asc" }, { id: "asc" }] },
  decisions: { orderBy: { round: "asc" } },
  businessCase: { select: { lines: { select: { side: true } } } },
} as const satisfies Prisma.PilotInclude;

type Row = Prisma.PilotGetPayload<{ include: typeof PARTS }>;

async function readFacts(db: Tx, workspaceId: string, ask: PilotAsk, at: Date): Promise<PilotFacts[]> {
  const rows = await db.pilot.findMany({
    where: { AND: [{ workspaceId }, ask.where] },
    include: PARTS,
    orderBy: { number: "asc" },
  });
  if (rows.length === 0) return [];
  const workspace = await db.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { timeZone: true },
  });
  const units = await listUnits(db, rows);
  const locks = await listLocks(db, rows);
  const around: Around = {
    today: dayIn(at, workspace.timeZone),
    units,
    locks,
    valued: await listValued(db, rows),
    measured: await listMeasured(db, rows),
    // Without units nothing can be shared.
    overlaps: units.size === 0 ? new Map() : await listOverlapsOf(db, workspaceId, [...units.keys()]),
    people: await listPeople(db, workspaceId, rows, locks),
  };
  return withIndexMeasured(
    db,
    workspaceId,
    rows.map((row) => factsOf(row, around)),
  );
}

/** A result that an index brings is measured by the accounts' own answers: nobody keeps a value of it. */
async function withIndexMeasured(db: Tx, workspaceId: string, pilots: PilotFacts[]): Promise<PilotFacts[]> {
  const isBrought = ({ metrics, startedOn }: PilotFacts) =>
    startedOn !== null && metrics.some(({ primary, source }) => primary && source === "index");
  const brought = await listIndexValues(db, workspaceId, pilots.filter(isBrought));
  return pilots.map((pilot) => {
    const primary = pilot.metrics.find((metric) => metric.primary);
    const values = primary && brought.get(primary.id);
    if (!values) return pilot;
    const after = new Set(
      values.filter(({ day }) => day >= (pilot.startedOn ?? day)).map(({ unitId }) => unitId),
    );
    const countOf = (arm: Arm) => pilot.units.filter((unit) => unit.arm === arm && after.has(unit.id)).length;
    return { ...pilot, measured: { treated: countOf("treated"), control: countOf("control") } };
  });
}

interface Around {
  today: Day;
  units: ReadonlyMap<string, UnitFact[]>;
  locks: ReadonlyMap<string, Prisma.PilotPlanModel>;
  /** Pilots of which a value of this round was kept. */
  valued: ReadonlySet<string>;
  /** Units measured after the start, by pilot. */
  measured: ReadonlyMap<string, ReadonlySet<string>>;
  overlaps: ReadonlyMap<string, OverlapFact[]>;
  people: ReadonlyMap<string, PilotPerson>;
}

/** What belongs to a round bears its number. */
const thisRound = (rows: readonly Row[]) => rows.map(({ id, round }) => ({ pilotId: id, round }));

async function listUnits(db: Tx, rows: readonly Row[]): Promise<Map<string, UnitFact[]>> {
  const units = await db.pilotUnit.findMany({
    where: { OR: thisRound(rows) },
    orderBy: [{ position: "asc" }, { name: "asc" }],
  });
  const byPilot = new Map<string, UnitFact[]>();
  for (const { pilotId, ...unit } of units) {
    const list = byPilot.get(pilotId) ?? [];
    list.push({
      id: unit.id,
      name: unit.name,
      accountId: unit.accountId,
      businessUnit: unit.businessUnit,
      arm: unit.arm as Arm | null,
      pairKey: unit.pairKey,
      traits: unit.traits as Record<string, string>,
      crossedOn: unit.crossedOn as Day | null,
      crossedNote: unit.crossedNote,
      lostOn: unit.lostOn as Day | null,
      lostNote: unit.lostNote,
      version: unit.version,
    });
    byPilot.set(pilotId, list);
  }
  return byPilot;
}

/** The newest version of each round's plan. */
async function listLocks(db: Tx, rows: readonly Row[]): Promise<Map<string, Prisma.PilotPlanModel>> {
  const plans = await db.pilotPlan.findMany({
    where: { OR: thisRound(rows) },
    orderBy: [{ pilotId: "asc" }, { number: "desc" }],
    distinct: ["pilotId"],
  });
  return new Map(plans.map((plan) => [plan.pilotId, plan]));
}

async function listValued(db: Tx, rows: readonly Row[]): Promise<Set<string>> {
  const found = await db.pilotValue.findMany({
    where: { OR: thisRound(rows), withdrawnAt: null },
    select: { pilotId: true },
    distinct: ["pilotId"],
  });
  return new Set(found.map(({ pilotId }) => pilotId));
}

/** A value before the start is a baseline, and no result. */
async function listMeasured(db: Tx, rows: readonly Row[]): Promise<Map<string, Set<string>>> {
  const asked = rows.flatMap(({ id, round, startedOn, metrics }) => {
    const primary = metrics.find((metric) => metric.primary);
    if (!primary || startedOn === null) return [];
    return [{ pilotId: id, round, metricId: primary.id, day: { gte: startedOn } }];
  });
  const byPilot = new Map<string, Set<string>>();
  if (asked.length === 0) return byPilot;
  const values = await db.pilotValue.findMany({
    where: { OR: asked, withdrawnAt: null },
    select: { pilotId: true, unitId: true },
    distinct: ["unitId"],
  });
  for (const { pilotId, unitId } of values) {
    byPilot.set(pilotId, (byPilot.get(pilotId) ?? new Set()).add(unitId));
  }
  return byPilot;
}

async function listPeople(
  db: Tx,
  workspaceId: string,
  rows: readonly Row[],
  locks: ReadonlyMap<string, Prisma.PilotPlanModel>,
): Promise<Map<string, PilotPerson>> {
  const named = rows.flatMap(({ id, ownerId, sponsorId, decisions }) => [
    ownerId,
    sponsorId,
    locks.get(id)?.lockedById ?? null,
    ...decisions.map(({ signedById }) => signedById),
  ]);
  const people = await db.person.findMany({
    where: { workspaceId, id: { in: [...new Set(named.filter((id) => id !== null))] } },
    select: { id: true, name: true, role: true, active: true },
  });
  return new Map(people.map((person) => [person.id, person]));
}

function factsOf(row: Row, around: Around): PilotFacts {
  const units = around.units.get(row.id) ?? [];
  const measured = around.measured.get(row.id);
  const countOf = (arm: Arm) => units.filter((unit) => unit.arm === arm && measured?.has(unit.id)).length;
  const person = (id: string | null) => (id === null ? null : (around.people.get(id) ?? null));
  const lines = row.businessCase?.lines ?? [];
  return {
    id: row.id,
    workspaceId: row.workspaceId,
    code: pilotCode(row.number),
    title: row.title,
    question: row.question,
    status: row.status as PilotStatus,
    version: row.version,
    round: row.round,
    today: around.today,
    hypothesis: row.hypothesis,
    stage: row.stage,
    persona: row.persona,
    findingId: row.findingId,
    owner: person(row.ownerId),
    sponsor: person(row.sponsorId),
    createdById: row.createdById,
    unitWord: row.unitWord,
    unitWords: row.unitWords,
    treatment: row.treatment,
    controlGets: row.controlGets,
    design: row.design as PilotDesign,
    assignment: row.assignment as Assignment,
    seed: row.seed,
    assignedAt: row.assignedAt,
    plannedTreated: row.plannedTreated,
    plannedControl: row.plannedControl,
    power: row.power,
    confidence: row.confidence,
    correlation: row.correlation,
    successCriteria: row.successCriteria,
    startOn: row.startOn as Day | null,
    endOn: row.endOn as Day | null,
    looks: looksOf(row.looks),
    earlierMean: row.earlierMean,
    earlierSource: row.earlierSource,
    startedOn: row.startedOn as Day | null,
    endedOn: row.endedOn as Day | null,
    earlyStopReason: row.earlyStopReason,
    metrics: row.metrics.map(metricOf),
    units,
    overlaps: around.overlaps.get(row.id) ?? [],
    evidence: {
      customer: row.evidence.filter(({ kind }) => kind === "customer").length,
      belief: row.evidence.filter(({ kind }) => kind === "belief").length,
    },
    lock: lockOf(around.locks.get(row.id), person),
    funding: row.funding.map(fundingOf),
    hasValues: around.valued.has(row.id),
    measured: { treated: countOf("treated"), control: countOf("control") },
    money: {
      costs: lines.filter(({ side }) => side === "cost").length,
      benefits: lines.filter(({ side }) => side === "benefit").length,
    },
    decisions: row.decisions.map(({ round, choice, signedOn, signedById }) => ({
      round,
      choice: choice as DecisionChoice,
      signedOn: signedOn as Day,
      signedByName: person(signedById)?.name ?? "somebody who has left",
    })),
  };
}

const looksOf = (kept: unknown): string[] => (Array.isArray(kept) ? kept.map(String) : []);

const metricOf = (row: Prisma.PilotMetricModel): MetricFact => ({
  id: row.id,
  name: row.name,
  unit: row.unit,
  direction: row.direction as MetricFact["direction"],
  kind: row.kind as MetricFact["kind"],
  primary: row.primary,
  source: row.source as MetricFact["source"],
  measure: row.measure as MetricFact["measure"],
  minEffect: row.minEffect,
  hopedEffect: row.hopedEffect,
  planningSd: row.planningSd,
  planningSource: row.planningSource,
  decimals: row.decimals,
});

const fundingOf = (row: Prisma.FundingRequestModel): FundingFact => ({
  id: row.id,
  askedMinor: row.askedMinor,
  grantedMinor: row.grantedMinor,
  status: row.status as FundingFact["status"],
  askedById: row.askedById,
  round: row.round,
});

const lockOf = (
  row: Prisma.PilotPlanModel | undefined,
  person: (id: string | null) => PilotPerson | null,
): LockFact | null =>
  row
    ? {
        id: row.id,
        number: row.number,
        hash: row.hash,
        lockedAt: row.lockedAt,
        lockedByName:
          row.lockedById === SYSTEM_ID
            ? SYSTEM_NAME
            : (person(row.lockedById)?.name ?? "somebody who has left"),
        reason: row.reason,
        dataSeen: row.dataSeen,
      }
    : null;
