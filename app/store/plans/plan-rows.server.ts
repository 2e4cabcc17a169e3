import { type Blind, blindOf, seenBy } from "~/domain/kpis/blind";
import type { KpiChartKind } from "~/domain/kpis/chart-kind";
import { feedOf, type KpiFeed } from "~/domain/kpis/index-feed";
import { readDiagram, readWhys } from "~/domain/plans/cause-record";
import type {
  AlternativeKind,
  EvidenceKind,
  HaltReason,
  KpiDirection,
  KpiFrequency,
  KpiType,
  PlanKind,
  PlanStatus,
  PlanStep,
  PlanTrigger,
} from "~/domain/plans/plan";
import { planCode } from "~/domain/plans/plan";
import type {
  CommunicationFact,
  KpiFact,
  OwnerLoadFact,
  PersonFact,
  PlanFacts,
  ProofFact,
  TaskFact,
  VerificationFact,
} from "~/domain/plans/plan-facts";
import { type AuditFact, readFunding, readTechnology, type TechnologyFact } from "~/domain/plans/technology";
import type { TaskState } from "~/domain/tasks/task";
import { missingOfVerification } from "~/domain/verification/verification.rules";
import type { Prisma } from "~/generated/prisma/client";
import { type Day, dayIn } from "~/shared/calendar";
import { asPromise } from "../verification/verification-plan.server";

/** Every row that a gate can look at. */
export const PLAN_ROWS = {
  finding: { select: { number: true } },
  predecessor: { select: { number: true, suffix: true } },
  people: { orderBy: { id: "asc" } },
  evidence: { orderBy: [{ createdAt: "asc" }, { id: "asc" }] },
  alternatives: { orderBy: [{ position: "asc" }, { id: "asc" }] },
  kpis: {
    orderBy: [{ position: "asc" }, { id: "asc" }],
    include: {
      readings: {
        where: { withdrawnAt: null },
        orderBy: [{ day: "asc" }, { createdAt: "asc" }, { id: "asc" }],
      },
    },
  },
  checkIns: { orderBy: [{ day: "asc" }, { id: "asc" }] },
  tasks: {
    orderBy: { number: "asc" },
    include: {
      _count: {
        select: {
          files: { where: { removedAt: null } },
          comments: { where: { evidence: true, removedAt: null } },
        },
      },
    },
  },
  verifications: { orderBy: { number: "desc" } },
  communications: {
    orderBy: { createdAt: "asc" },
    include: { audiences: { orderBy: { position: "asc" } } },
  },
  importMarks: { orderBy: [{ createdAt: "asc" }, { id: "asc" }] },
} as const satisfies Prisma.PlanInclude;

export type PlanRows = Prisma.PlanGetPayload<{ include: typeof PLAN_ROWS }>;

/** What is known beside the plan's own rows. */
export interface Surroundings {
  people: ReadonlyMap<string, PersonFact>;
  loads: ReadonlyMap<string, OwnerLoadFact>;
  proofs: ReadonlyMap<string, ProofFact>;
  /** The current-state audits that technology plans name. */
  audits: ReadonlyMap<string, AuditFact>;
  timeZone: string;
  today: Day;
}

const asDay = (text: string | null): Day | null => text as Day | null;

/** Rows as the plain description that gates read: no Prisma types, no Decimal objects. */
export function factsOf(row: PlanRows, around: Surroundings): PlanFacts {
  const person = (id: string | null): PersonFact | null =>
    id === null ? null : (around.people.get(id) ?? null);
  const dayOf = (instant: Date): Day => dayIn(instant, around.timeZone);
  return {
    id: row.id,
    workspaceId: row.workspaceId,
    code: planCode(row.number, row.suffix),
    kind: row.kind as PlanKind,
    title: row.title,
    status: row.status as PlanStatus,
    version: row.version,
    createdById: row.createdById,
    createdOn: dayOf(row.createdAt),
    findingNumber: row.finding?.number ?? null,
    predecessorCode: row.predecessor ? planCode(row.predecessor.number, row.predecessor.suffix) : null,

    whatHappens: row.whatHappens,
    intended: row.intended,
    whereItHappens: row.whereItHappens,
    sinceWhen: row.sinceWhen,
    howOften: row.howOften,
    trigger: row.trigger as PlanTrigger | "",
    triggerDetail: row.triggerDetail,
    riskStatement: row.riskStatement,
    rootCause: row.rootCause,
    whys: readWhys(row.whys),
    diagram: readDiagram(row.causeDiagram),
    goal: row.goal,
    stage: row.stage,
    evidence: row.evidence.map(({ id, kind, quote, source, responseId, createdAt }) => ({
      id,
      kind: kind as EvidenceKind,
      quote,
      source,
      responseId,
      addedOn: dayOf(createdAt),
    })),

    owner: person(row.ownerId),
    sponsor: person(row.sponsorId),
    verifier: person(row.verifierId),
    deputy: person(row.deputyId),
    involved: row.people.flatMap(({ personId, part, why }) => {
      const known = person(personId);
      return known ? [{ person: known, part, why }] : [];
    }),
    tasks: row.tasks.map((task) => taskFactOf(task, person, dayOf)),

    solution: row.solution,
    hypothesis: row.hypothesis,
    alternatives: row.alternatives.map(({ planId: _, position: __, kind, ...rest }) => ({
      ...rest,
      kind: kind as AlternativeKind,
    })),
    kpis: row.kpis.map((kpi) => kpiFactOf(kpi, blindFor(row, kpi.type as KpiType, around))),
    technology: technologyFactOf(row, around.audits),
    plannedSpendMinor: row.plannedSpendMinor,
    actualSpendMinor: row.actualSpendMinor,

    startOn: asDay(row.startOn),
    endOn: asDay(row.endOn),
    firstEndOn: asDay(row.firstEndOn),
    checkIns: row.checkIns.map(({ id, day, version, heldAt, customersSay }) => ({
      id,
      day: day as Day,
      version,
      heldOn: heldAt ? dayOf(heldAt) : null,
      customersSay,
    })),
    ownerLoad: loadWithout(row, around),
    loadConfirmed: row.loadConfirmed,

    returnedTo: row.returnedTo as PlanStep | null,
    returnComment: row.returnComment,
    submittedOn: row.submittedAt && dayOf(row.submittedAt),
    approvedById: row.approvedById,
    approvedOn: row.approvedAt && dayOf(row.approvedAt),
    communications: row.communications.map((each) => ({
      id: each.id,
      code: each.code,
      kind: each.kind as CommunicationFact["kind"],
      subject: each.subject,
      status: each.status,
      audiences: each.audiences.map(({ audience, benefit, change, link }) => ({
        audience,
        benefit,
        change,
        link,
      })),
    })),

    verification: verificationFactOf(row.verifications, asDay(row.startOn), dayOf),
    startedOn: asDay(row.startedOn),
    earlyReason: row.earlyReason,
    implementedOn: asDay(row.implementedOn),
    effectiveOn: asDay(row.effectiveOn),
    proof: around.proofs.get(row.id) ?? null,
    closedOn: asDay(row.closedOn),

    heldFrom: row.heldFrom as PlanStatus | null,
    haltReason: row.haltReason as HaltReason | "",
    haltNote: row.haltNote,
    haltAgreedById: row.haltAgreedById,
    wakeOn: asDay(row.wakeOn),

    importMarks: row.importMarks.map(({ state, gate, detail }) => ({ state, gate, detail })),
    roster: [...around.people.values()].filter(({ active }) => active),
    today: around.today,
  };
}

function technologyFactOf(row: PlanRows, audits: Surroundings["audits"]): TechnologyFact | null {
  if (row.form !== "technology") return null;
  const answers = readTechnology(row.technology);
  return {
    ...answers,
    audit: answers.auditId === null ? null : (audits.get(answers.auditId) ?? null),
    fundingYears: readFunding(row.fundingYears),
  };
}

/** The owner's load without this plan itself. */
function loadWithout(row: PlanRows, around: Surroundings): OwnerLoadFact | null {
  const load = row.ownerId === null ? undefined : around.loads.get(row.ownerId);
  if (!load) return null;
  const openCodes = load.openCodes.filter((code) => code !== planCode(row.number, row.suffix));
  return { ...load, open: openCodes.length, openCodes };
}

function taskFactOf(
  task: PlanRows["tasks"][number],
  person: (id: string | null) => PersonFact | null,
  dayOf: (instant: Date) => Day,
): TaskFact {
  return {
    id: task.id,
    number: task.number,
    title: task.title,
    status: task.status as TaskState,
    assignee: person(task.assigneeId),
    doneById: task.doneById,
    startOn: asDay(task.startOn),
    dueOn: asDay(task.dueOn),
    createdOn: dayOf(task.createdAt),
    mandatory: task.mandatory,
    containment: task.containment,
    successCriterion: task.successCriterion,
    evidenceRequired: task.evidenceRequired,
    hasEvidence: task._count.files + task._count.comments > 0,
  };
}

const blindFor = (row: PlanRows, type: KpiType, around: Surroundings): Blind | null =>
  blindOf(
    type,
    around.proofs.get(row.id) ?? null,
    row.verifications.find(({ lockedAt }) => lockedAt !== null)?.hasOutcome ?? false,
    around.today,
  );

const kpiFactOf = (kpi: PlanRows["kpis"][number], blind: Blind | null): KpiFact => ({
  id: kpi.id,
  name: kpi.name,
  meaning: kpi.meaning,
  type: kpi.type as KpiType,
  primary: kpi.primary,
  unit: kpi.unit,
  direction: kpi.direction as KpiDirection,
  baseline: kpi.baseline?.toString() ?? null,
  baselinePeriod: kpi.baselinePeriod,
  baselineN: kpi.baselineN,
  target: kpi.target?.toString() ?? null,
  frequency: kpi.frequency as KpiFrequency,
  source: kpi.source,
  feed: kpi.feed as KpiFeed,
  feedFilter: feedOf(kpi),
  chart: kpi.chart as KpiChartKind,
  blind,
  readings: seenBy(
    kpi.readings.map(({ id, day, value, n }) => ({
      id,
      day: day as Day,
      value: value.toString(),
      n,
    })),
    blind,
  ),
});

/** The promise that holds: the last locked version, else the one being written. */
function verificationFactOf(
  rows: PlanRows["verifications"],
  startOn: Day | null,
  dayOf: (instant: Date) => Day,
): VerificationFact | null {
  const row = rows.find(({ lockedAt }) => lockedAt !== null) ?? rows[0];
  if (!row) return null;
  return {
    id: row.id,
    number: row.number,
    hasOutcome: row.hasOutcome,
    lockedOn: row.lockedAt ? dayOf(row.lockedAt) : null,
    hash: row.hash,
    windowMonths: row.windowMonths,
    plannedN: row.plannedN,
    missing: row.lockedAt ? [] : missingOfVerification(asPromise(row), startOn),
  };
}
