import { systemAct } from "~/domain/act";
import type { Claim } from "~/domain/measurement/action-verdict";
import {
  DECISION_LABELS,
  type DecisionChoice,
  PILOT_STATUS_LABELS,
  type PilotStatus,
  pilotCode,
} from "~/domain/pilots/pilot";
import { PLAN_STATUS_LABELS, type PlanStatus, planCode } from "~/domain/plans/plan";
import {
  lifeOfPilot,
  lifeOfPlan,
  moneyOf,
  type PortfolioMoney,
  type PortfolioRow,
} from "~/domain/roi/portfolio";
import { sayVerdict, type VerdictWord } from "~/domain/verification/verdict-word";
import type { Viewer } from "~/domain/viewer";
import { type Day, dayIn, formatDay, startOfDay, yearOf } from "~/shared/calendar";
import { database } from "../database.server";
import { findDataMoment, keptBy } from "../plans/data-moment.server";
import { readCases } from "./case.queries.server";

/**
 * Every pilot and every plan of the program with what its case comes to; in no order. "cases": of the plans those alone that
 * have a case, where nobody asks for the others.
 */
export async function listPortfolio(
  viewer: Viewer,
  at: Date,
  show: "" | "pilots" | "plans" | "cases" = "",
): Promise<PortfolioRow[]> {
  const rows = await rowsAt(await findDataMoment(viewer, at));
  return rows.filter(({ row: { kind }, hasCase }) => isShown(kind, hasCase, show)).map(({ row }) => row);
}

function isShown(
  kind: PortfolioRow["kind"],
  hasCase: boolean,
  show: "" | "pilots" | "plans" | "cases",
): boolean {
  if (show === "") return true;
  if (show === "cases") return kind === "pilot" || hasCase;
  return kind === (show === "pilots" ? "pilot" : "plan");
}

interface KeptRow {
  row: PortfolioRow;
  hasCase: boolean;
}

/** The same rows for everybody, as long as neither the data nor the day change: board, list, files and API ask often. */
const rowsAt = keptBy(async ({ workspaceId, timeZone, today }): Promise<readonly KeptRow[]> => {
  const db = database();
  const [{ currency }, pilots, plans] = await Promise.all([
    db.workspace.findUniqueOrThrow({ where: { id: workspaceId }, select: { currency: true } }),
    db.pilot.findMany({ where: { workspaceId }, select: OF_PILOT }),
    db.plan.findMany({
      // What was called off before it cost or promised anything has no place among returns.
      where: { workspaceId, OR: [{ status: { not: "cancelled" } }, { businessCase: { isNot: null } }] },
      select: OF_PLAN,
    }),
  ]);
  const { viewer, now } = systemAct(workspaceId, timeZone, startOfDay(today, timeZone));
  const readings = await readCases(
    viewer,
    { pilotIds: pilots.flatMap(withCase), planIds: plans.flatMap(withCase) },
    now,
  );
  const cases = new Map([...readings].map(([id, reading]) => [id, moneyOf(reading)]));
  const names = await listNames(workspaceId, [...pilots, ...plans]);
  const around: Around = { currency, timeZone, cases, names };
  return [
    ...pilots.map((pilot) => ({ row: pilotRow(pilot, around), hasCase: pilot.businessCase !== null })),
    ...plans.map((plan) => ({ row: planRow(plan, around), hasCase: plan.businessCase !== null })),
  ];
});

const OF_PILOT = {
  id: true,
  number: true,
  title: true,
  status: true,
  round: true,
  ownerId: true,
  startOn: true,
  startedOn: true,
  endOn: true,
  dropReason: true,
  createdAt: true,
  businessCase: { select: { id: true } },
  decisions: { select: { choice: true, round: true, signedOn: true } },
} as const;

const OF_PLAN = {
  id: true,
  number: true,
  suffix: true,
  title: true,
  status: true,
  ownerId: true,
  startOn: true,
  startedOn: true,
  createdAt: true,
  plannedSpendMinor: true,
  actualSpendMinor: true,
  businessCase: { select: { id: true } },
  verdicts: { select: { word: true, claim: true }, orderBy: { signedAt: "desc" }, take: 1 },
} as const;

interface Begun {
  id: string;
  title: string;
  ownerId: string | null;
  startOn: string | null;
  startedOn: string | null;
  createdAt: Date;
  businessCase: { id: string } | null;
}

interface PilotRecord extends Begun {
  number: number;
  status: string;
  round: number;
  endOn: string | null;
  dropReason: string;
  decisions: { choice: string; round: number; signedOn: string }[];
}

interface PlanRecord extends Begun {
  number: number;
  suffix: string;
  status: string;
  plannedSpendMinor: bigint | null;
  actualSpendMinor: bigint | null;
  verdicts: { word: string; claim: string | null }[];
}

interface Around {
  currency: string;
  timeZone: string;
  cases: ReadonlyMap<string, PortfolioMoney>;
  names: ReadonlyMap<string, string>;
}

const withCase = ({ id, businessCase }: Begun): string[] => (businessCase ? [id] : []);

async function listNames(workspaceId: string, records: readonly Begun[]): Promise<Map<string, string>> {
  const ids = new Set(records.flatMap(({ ownerId }) => ownerId ?? []));
  const people = await database().person.findMany({
    where: { workspaceId, id: { in: [...ids] } },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}

const yearOfWork = ({ startedOn, startOn, createdAt }: Begun, { timeZone }: Around): number =>
  yearOf((startedOn ?? startOn ?? dayIn(createdAt, timeZone)) as Day);

const nameOf = ({ ownerId }: Begun, { names }: Around): string | null =>
  ownerId === null ? null : (names.get(ownerId) ?? null);

function pilotRow(pilot: PilotRecord, around: Around): PortfolioRow {
  const state = pilot.status as PilotStatus;
  return {
    kind: "pilot",
    code: pilotCode(pilot.number),
    title: pilot.title,
    ownerName: nameOf(pilot, around),
    state,
    stateLabel: PILOT_STATUS_LABELS[state],
    life: lifeOfPilot(state),
    year: yearOfWork(pilot, around),
    decision: decisionOf(pilot),
    money: around.cases.get(pilot.id) ?? withoutCase(around.currency),
  };
}

function decisionOf({ status, endOn, dropReason, decisions }: PilotRecord): string {
  const last = decisions.toSorted((a, b) => b.round - a.round)[0];
  if (status === "evaluating") return "Decision pending";
  if (last) {
    const said = `${DECISION_LABELS[last.choice as DecisionChoice]}, ${formatDay(last.signedOn as Day, "en")}`;
    return status === "scaled" || status === "stopped" ? said : `${said}; another round`;
  }
  if (status === "stopped") return dropReason ? "Given up before it ran" : "Stopped";
  return status === "running" && endOn ? `No decision before ${formatDay(endOn as Day, "en")}` : "";
}

function planRow(plan: PlanRecord, around: Around): PortfolioRow {
  const state = plan.status as PlanStatus;
  const [verdict] = plan.verdicts;
  return {
    kind: "plan",
    code: planCode(plan.number, plan.suffix),
    title: plan.title,
    ownerName: nameOf(plan, around),
    state,
    stateLabel: PLAN_STATUS_LABELS[state],
    life: lifeOfPlan(state),
    year: yearOfWork(plan, around),
    decision: verdict
      ? sayVerdict(verdict.word as VerdictWord, verdict.claim as Claim | null)
      : state === "monitoring"
        ? "Verdict pending"
        : "",
    money: around.cases.get(plan.id) ?? {
      ...withoutCase(around.currency),
      // A plan without a case still says what it may cost and has cost.
      promised: { costMinor: plan.plannedSpendMinor, benefitMinor: null, netMinor: null },
      realised: { costMinor: plan.actualSpendMinor, benefitMinor: null, netMinor: null },
    },
  };
}

const withoutCase = (currency: string): PortfolioMoney => ({
  currency,
  costMinor: null,
  benefitMinor: null,
  netMinor: null,
  netLowerMinor: null,
  netUpperMinor: null,
  roi: null,
  roiLower: null,
  roiUpper: null,
  roiRefused: null,
  naiveRoi: null,
  naiveWhy: null,
  evidence: null,
  assumed: false,
  verdict: "noValue",
  promised: { costMinor: null, benefitMinor: null, netMinor: null },
  realised: { costMinor: null, benefitMinor: null, netMinor: null },
  missing: ["a cost", "a benefit formula"],
});
