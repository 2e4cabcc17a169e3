import type { CaseCause, CaseStatus } from "~/domain/cases/case";
import type { CaseFacts } from "~/domain/cases/case.rules";
import type { Viewer } from "~/domain/viewer";
import { holidaysOf, type WorkingCalendar } from "~/domain/workspace/working-days";
import type { Prisma } from "~/generated/prisma/client";
import { type Day, dayIn } from "~/shared/calendar";
import { database, type Tx } from "../database.server";

/** A case as its commands need it: what decides, whose it is, which version. */
export interface CaseForChange extends CaseFacts {
  id: string;
  workspaceId: string;
  version: number;
  title: string;
  ownerId: string | null;
  accountOwnerId: string | null;
  responseId: string | null;
  findingId: string | null;
  acknowledgedAt: Date | null;
  acknowledgedById: string | null;
  acknowledgedOn: Day | null;
  resolvedOn: Day | null;
  outcomeNote: string;
}

const FACTS = {
  account: { select: { ownerId: true } },
  contact: { select: { consent: true } },
  notes: { where: { speaker: "customer" }, select: { id: true }, take: 1 },
} satisfies Prisma.CustomerCaseInclude;

type FactsRow = Prisma.CustomerCaseGetPayload<{ include: typeof FACTS }>;

/** By number ("12") or by ids; inside a command pass the transaction's client. */
export async function findCaseForChange(
  viewer: Viewer,
  which: { number: number } | { id: string },
  db: Tx = database(),
): Promise<CaseForChange | null> {
  const row = await db.customerCase.findFirst({
    where: { ...which, workspaceId: viewer.workspaceId },
    include: FACTS,
  });
  return row && forChange(row);
}

export async function listCasesForChange(
  viewer: Viewer,
  numbers: readonly number[],
  db: Tx = database(),
): Promise<CaseForChange[]> {
  const rows = await db.customerCase.findMany({
    where: { number: { in: [...numbers] }, workspaceId: viewer.workspaceId },
    orderBy: { number: "asc" },
    include: FACTS,
  });
  return rows.map(forChange);
}

const forChange = (row: FactsRow): CaseForChange => ({
  ...factsOf(row),
  id: row.id,
  workspaceId: row.workspaceId,
  version: row.version,
  title: row.title,
  ownerId: row.ownerId,
  accountOwnerId: row.account?.ownerId ?? null,
  responseId: row.responseId,
  findingId: row.findingId,
  acknowledgedAt: row.acknowledgedAt,
  acknowledgedById: row.acknowledgedById,
  acknowledgedOn: row.acknowledgedOn as Day | null,
  resolvedOn: row.resolvedOn as Day | null,
  outcomeNote: row.outcomeNote,
});

export const factsOf = (row: {
  number: number;
  status: string;
  cause: string;
  outcome: string;
  weDid: string;
  youSaid: string;
  toldBy: string;
  contactId: string | null;
  accountId: string | null;
  contact: { consent: boolean } | null;
  notes: readonly unknown[];
}): CaseFacts => ({
  number: row.number,
  status: row.status as CaseStatus,
  cause: row.cause as CaseCause,
  outcome: row.outcome,
  weDid: row.weDid,
  youSaid: row.youSaid,
  toldBy: row.toldBy,
  hasContact: row.contactId !== null,
  hasAccount: row.accountId !== null,
  consent: row.contact?.consent ?? false,
  customerSpoke: row.notes.length > 0,
});

/** What the due days of a case are counted by. */
export interface CaseRules {
  timeZone: string;
  calendar: WorkingCalendar;
  acknowledgeDays: number;
  resolveDays: number;
  level: number;
}

export async function findCaseRules(workspaceId: string, db: Tx = database()): Promise<CaseRules> {
  const row = await db.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: {
      timeZone: true,
      workingDays: true,
      holidays: true,
      caseAcknowledgeDays: true,
      caseResolveDays: true,
      caseLevel: true,
    },
  });
  return {
    timeZone: row.timeZone,
    calendar: { workingDays: row.workingDays, holidays: holidaysOf(row.holidays) },
    acknowledgeDays: row.caseAcknowledgeDays,
    resolveDays: row.caseResolveDays,
    level: row.caseLevel,
  };
}

/** The workspace's calendar day: what every due day of a case is asked of. */
export async function caseDay(viewer: Viewer, at: Date, db: Tx = database()): Promise<Day> {
  const { timeZone } = await db.workspace.findUniqueOrThrow({
    where: { id: viewer.workspaceId },
    select: { timeZone: true },
  });
  return dayIn(at, timeZone);
}

/** People who may be given a case: active, and no mere viewers. */
export async function listCaseOwners(viewer: Viewer, db: Tx = database()) {
  return db.person.findMany({
    where: { workspaceId: viewer.workspaceId, active: true, auditor: false, role: { not: "viewer" } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true },
  });
}

/** Whose case it is unless somebody says otherwise: the account's owner, the stage's, the leader. */
export async function findOwnerByRule(
  viewer: Viewer,
  about: { accountOwnerId: string | null; stage: string },
  db: Tx = database(),
): Promise<string | null> {
  const { workspaceId } = viewer;
  const stage =
    about.stage === ""
      ? null
      : await db.stage.findFirst({
          where: { workspaceId, name: about.stage, retiredAt: null },
          select: { ownerId: true },
        });
  const wanted = [about.accountOwnerId, stage?.ownerId].filter((id): id is string => Boolean(id));
  const active = await db.person.findMany({
    where: { workspaceId, id: { in: wanted }, active: true, role: { not: "viewer" } },
    select: { id: true },
  });
  const first = wanted.find((id) => active.some((person) => person.id === id));
  return first ?? findLeader(workspaceId, db);
}

/** The first leader of a workspace, else its first administrator. */
export async function findLeader(workspaceId: string, db: Tx = database()): Promise<string | null> {
  const people = await db.person.findMany({
    where: { workspaceId, active: true, role: { in: ["leader", "admin"] } },
    orderBy: [{ role: "desc" }, { createdAt: "asc" }, { id: "asc" }],
    select: { id: true },
    take: 1,
  });
  return people[0]?.id ?? null;
}
