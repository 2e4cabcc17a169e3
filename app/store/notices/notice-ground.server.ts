import { caseCode } from "~/domain/cases/case";
import { findingCode } from "~/domain/findings/finding";
import type { LogLine } from "~/domain/notices/log-line";
import type { NoticeEvent } from "~/domain/notices/notice-event";
import type {
  NoticeGround,
  NoticeMessage,
  NoticePerson,
  NoticePilot,
  NoticePlan,
  NoticeRecord,
  NoticeTask,
  ReviewedMessage,
} from "~/domain/notices/notice-ground";
import { pilotCode } from "~/domain/pilots/pilot";
import { planCode } from "~/domain/plans/plan";
import type { Role } from "~/domain/viewer";
import { winBackCode } from "~/domain/win-back/win-back";
import { winBackPath } from "~/domain/win-back/win-back-places";
import { dayIn } from "~/shared/calendar";
import { listMessageStandings } from "../communications/message-standing.server";
import type { Database, Tx } from "../database.server";
import { listFreed } from "../tasks/task-dependencies.server";
import { findReviewedMessage } from "./reviewed-message.server";

type Db = Tx | Database;

/** Everybody of the workspace with who stands in for them today: read once for all lines of a change. */
export async function listNoticePeople(
  db: Db,
  workspaceId: string,
  at: Date,
): Promise<Map<string, NoticePerson>> {
  const { timeZone } = await db.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { timeZone: true },
  });
  const today = dayIn(at, timeZone);
  const rows = await db.person.findMany({
    where: { workspaceId },
    select: { id: true, name: true, role: true, active: true, auditor: true, letterKinds: true },
  });
  const away = await db.absence.findMany({
    where: { workspaceId, endedAt: null, fromDay: { lte: today }, toDay: { gte: today } },
    select: { personId: true, deputyId: true },
  });
  const deputyOf = new Map(away.map(({ personId, deputyId }) => [personId, deputyId]));
  return new Map(
    rows.map((row) => [row.id, { ...row, role: row.role as Role, deputyId: deputyOf.get(row.id) ?? null }]),
  );
}

/** What decides who hears of one event, as it stands now. */
export async function findNoticeGround(
  db: Db,
  workspaceId: string,
  line: LogLine,
  event: NoticeEvent,
  people: ReadonlyMap<string, NoticePerson>,
): Promise<NoticeGround> {
  const task = await findTask(db, workspaceId, line, event);
  const plan = line.planId ? await findPlan(db, workspaceId, line.planId) : null;
  const record = await findRecord(db, workspaceId, line);
  const pilot = await findPilot(db, workspaceId, line);
  const message = await findMessage(db, workspaceId, line);
  const reviewed = await findReviewedMessage(db, workspaceId, line, people);
  const follows = await listFollows(
    db,
    workspaceId,
    placesOf(event, { plan, task, record, pilot, reviewed }),
  );
  return {
    plan,
    task,
    record,
    pilot,
    message,
    reviewed,
    askedById: await findAsker(db, workspaceId, event),
    answered: await listAnswered(db, line, event),
    leaderIds: [...people.values()].filter(({ role }) => role === "leader").map(({ id }) => id),
    executiveIds: [...people.values()].filter(({ role }) => role === "executive").map(({ id }) => id),
    followerIds: follows.filter(({ wanted }) => wanted).map(({ personId }) => personId),
    mutedIds: follows.filter(({ wanted }) => !wanted).map(({ personId }) => personId),
    people,
  };
}

async function findPlan(db: Db, workspaceId: string, id: string): Promise<NoticePlan | null> {
  const row = await db.plan.findFirst({
    where: { id, workspaceId },
    select: {
      id: true,
      number: true,
      suffix: true,
      title: true,
      ownerId: true,
      deputyId: true,
      sponsorId: true,
      verifierId: true,
      people: { select: { personId: true } },
      tasks: {
        where: { status: { in: ["todo", "inProgress", "blocked", "reopened"] }, assigneeId: { not: null } },
        select: { assigneeId: true },
        distinct: ["assigneeId"],
      },
    },
  });
  if (!row) return null;
  const { number, suffix, people, tasks, ...parts } = row;
  const involved = [...people.map(({ personId }) => personId), ...tasks.map(({ assigneeId }) => assigneeId)];
  return {
    ...parts,
    code: planCode(number, suffix),
    involvedIds: [...new Set(involved.filter((id) => id !== null))],
  };
}

/** The task a line speaks of: its own, or the one a comment stands under. */
async function findTask(
  db: Db,
  workspaceId: string,
  line: LogLine,
  event: NoticeEvent,
): Promise<NoticeTask | null> {
  if (line.noun !== "task" && line.noun !== "comment") return null;
  const row = await db.task.findFirst({
    where: { id: line.recordId, workspaceId },
    select: {
      id: true,
      number: true,
      title: true,
      dueOn: true,
      assigneeId: true,
      waitingForId: true,
      blockedReason: true,
    },
  });
  if (!row) return null;
  const isDone = event.what === "task-moved" && event.move === "done";
  const freed = isDone ? await listFreed(db, row.id) : [];
  const doers = await db.task.findMany({
    where: { id: { in: freed.map(({ id }) => id) } },
    select: { id: true, assigneeId: true },
  });
  const doerOf = new Map(doers.map(({ id, assigneeId }) => [id, assigneeId]));
  return { ...row, freed: freed.map((each) => ({ ...each, assigneeId: doerOf.get(each.id) ?? null })) };
}

async function findRecord(db: Db, workspaceId: string, line: LogLine): Promise<NoticeRecord | null> {
  const where = { id: line.recordId, workspaceId };
  if (line.noun === "case") {
    const row = await db.customerCase.findFirst({
      where,
      select: { id: true, number: true, title: true, ownerId: true },
    });
    return (
      row && {
        noun: "case",
        id: row.id,
        ownerId: row.ownerId,
        title: `${caseCode(row.number)} “${row.title}”`,
        href: `/cases/${row.number}`,
      }
    );
  }
  if (line.noun === "win-back") {
    const row = await db.winBack.findFirst({
      where,
      select: { id: true, number: true, ownerId: true, account: { select: { name: true } } },
    });
    const code = winBackCode(row?.number ?? 0);
    return (
      row && {
        noun: "win-back",
        id: row.id,
        ownerId: row.ownerId,
        title: `${code} “${row.account.name}”`,
        href: winBackPath(code),
      }
    );
  }
  if (line.noun !== "finding") return null;
  const row = await db.finding.findFirst({
    where,
    select: { id: true, number: true, title: true, createdById: true },
  });
  return (
    row && {
      noun: "finding",
      id: row.id,
      ownerId: row.createdById,
      title: `${findingCode(row.number)} “${row.title}”`,
      href: `/findings/${row.number}`,
    }
  );
}

/** Everything of a pilot is logged under its own id, whatever the line speaks of. */
async function findPilot(db: Db, workspaceId: string, line: LogLine): Promise<NoticePilot | null> {
  if (!["pilot", "funding", "replication", "hand-raiser"].includes(line.noun)) return null;
  const row = await db.pilot.findFirst({
    where: { id: line.recordId, workspaceId },
    select: {
      id: true,
      number: true,
      title: true,
      ownerId: true,
      sponsorId: true,
      handRaisers: {
        where: { status: { not: "declined" }, personId: { not: null } },
        select: { personId: true },
      },
    },
  });
  if (!row) return null;
  const { number, handRaisers, ...parts } = row;
  const handIds = [...new Set(handRaisers.map(({ personId }) => personId).filter((id) => id !== null))];
  return { ...parts, code: pilotCode(number), handIds };
}

async function findMessage(db: Db, workspaceId: string, line: LogLine): Promise<NoticeMessage | null> {
  if (line.noun !== "message-question") return null;
  const [found] = await listMessageStandings(db, workspaceId, { ids: [line.recordId] });
  if (!found) return null;
  const { id, code, subject, createdById, about } = found;
  return { id, code, subject, createdById, ownIds: about?.ownIds ?? [] };
}

interface Places {
  plan: NoticePlan | null;
  task: NoticeTask | null;
  record: NoticeRecord | null;
  pilot: NoticePilot | null;
  reviewed: ReviewedMessage | null;
}

/** Whoever follows a plan hears of its work too, but not of every word under its tasks. */
function placesOf(
  event: NoticeEvent,
  { plan, task, record, pilot, reviewed }: Places,
): { noun: string; recordId: string }[] {
  if (pilot) return [{ noun: "pilot", recordId: pilot.id }];
  if (record) return [{ noun: record.noun, recordId: record.id }];
  const own = task
    ? [{ noun: "task", recordId: task.id }]
    : reviewed
      ? [{ noun: "communication", recordId: reviewed.id }]
      : [];
  if (!plan || (task && event.what === "commented")) return own;
  return [...own, { noun: "plan", recordId: plan.id }];
}

async function listFollows(
  db: Db,
  workspaceId: string,
  places: readonly { noun: string; recordId: string }[],
): Promise<{ personId: string; wanted: boolean }[]> {
  if (places.length === 0) return [];
  const rows = await db.follow.findMany({
    where: { workspaceId, OR: [...places] },
    select: { personId: true, wanted: true, noun: true },
    orderBy: [{ since: "asc" }, { personId: "asc" }],
  });
  // The nearer word counts: who follows a task hears of it, though its plan is none of their business.
  const nearest = places[0]?.noun;
  const near = new Set(rows.filter(({ noun }) => noun === nearest).map(({ personId }) => personId));
  return rows.filter(({ noun, personId }) => noun === nearest || !near.has(personId));
}

async function findAsker(db: Db, workspaceId: string, event: NoticeEvent): Promise<string | null> {
  const ofPlan = { plan: { workspaceId } };
  const select = { requestedById: true } as const;
  if (event.what === "move-answered") {
    const row = await db.moveRequest.findFirst({ where: { id: event.requestId, ...ofPlan }, select });
    return row?.requestedById ?? null;
  }
  if (event.what === "funding-answered") {
    const row = await db.fundingRequest.findFirst({
      where: { id: event.requestId, workspaceId },
      select: { askedById: true },
    });
    return row?.askedById ?? null;
  }
  if (event.what === "replication-answered") {
    const row = await db.replicationRequest.findFirst({
      where: { id: event.requestId, workspaceId },
      select: { askedById: true },
    });
    return row?.askedById ?? null;
  }
  if (event.what !== "date-answered") return null;
  const { dateMoveId: id } = event;
  const row =
    (await db.dateMove.findFirst({ where: { id, ...ofPlan }, select })) ??
    (await db.taskDateMove.findFirst({ where: { id, workspaceId }, select }));
  return row?.requestedById ?? null;
}

/** Making a move answers whoever had asked for it, at the same moment. */
async function listAnswered(
  db: Db,
  line: LogLine,
  event: NoticeEvent,
): Promise<{ requestId: string; personId: string }[]> {
  if (event.what !== "plan-moved" || !line.planId) return [];
  const rows = await db.moveRequest.findMany({
    where: { planId: line.planId, status: "done", settledAt: line.at, settledById: line.actorId },
    select: { id: true, requestedById: true },
  });
  return rows.map(({ id, requestedById }) => ({ requestId: id, personId: requestedById }));
}
