import { planCode } from "~/domain/plans/plan";
import type { AwayDays, PromiseFact, ReminderFacts, ReminderPerson } from "~/domain/reminders/reminder-facts";
import { mutedKindsOf } from "~/domain/reminders/reminder-kinds";
import type { Viewer } from "~/domain/viewer";
import { holidaysOf } from "~/domain/workspace/working-days";
import { type Day, dayIn } from "~/shared/calendar";
import { database } from "../database.server";
import { listAcknowledged } from "./acknowledgement.queries.server";
import { listStateFacts } from "./state-facts.server";

const RUNNING = ["acting", "monitoring"];

/** Everything that has a day and everything that came about: what a day's digests are made from. */
export async function findReminderFacts(viewer: Viewer, at: Date): Promise<ReminderFacts & { today: Day }> {
  const { workspaceId } = viewer;
  const db = database();
  const workspace = await db.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { timeZone: true, workingDays: true, holidays: true, escalationDays: true, silentDays: true },
  });
  const today = dayIn(at, workspace.timeZone);
  const [people, aways, plans, tasks, cases, acknowledged] = await Promise.all([
    db.person.findMany({
      where: { workspaceId, auditor: false },
      select: {
        id: true,
        name: true,
        timeZone: true,
        active: true,
        leadDays: true,
        mutedKinds: true,
        lastDigestOn: true,
        role: true,
        champion: true,
      },
      orderBy: [{ name: "asc" }, { id: "asc" }],
    }),
    db.absence.findMany({
      where: { workspaceId, endedAt: null },
      select: { personId: true, deputyId: true, fromDay: true, toDay: true },
    }),
    listPlans(workspaceId),
    listTasks(workspaceId),
    db.customerCase.findMany({
      where: { workspaceId, status: { in: ["new", "acknowledged", "inProgress"] } },
      select: {
        id: true,
        number: true,
        title: true,
        status: true,
        ownerId: true,
        acknowledgeBy: true,
        resolveBy: true,
      },
      orderBy: { number: "asc" },
    }),
    listAcknowledged(workspaceId, workspace.timeZone),
  ]);
  const states = await listStateFacts(workspaceId, {
    timeZone: workspace.timeZone,
    silentDays: workspace.silentDays,
    leaderIds: people.filter(({ role, active }) => role === "leader" && active).map(({ id }) => id),
    today,
  });
  return {
    people: people.map(
      ({ role: _, champion: __, mutedKinds, lastDigestOn, ...person }): ReminderPerson => ({
        ...person,
        mutedKinds: mutedKindsOf(mutedKinds),
        lastDigestOn: lastDigestOn as Day | null,
      }),
    ),
    aways: aways as AwayDays[],
    promises: [
      ...plans.flatMap((plan) => promisesOfPlan(plan, workspace.timeZone)),
      ...tasks.map((task) => promiseOfTask(task, workspace.timeZone)),
      ...cases.map(
        (each): PromiseFact => ({
          key: `case:${each.id}:${each.status === "new" ? "acknowledge" : "resolve"}`,
          kind: each.status === "new" ? "acknowledge" : "case",
          code: `CASE-${each.number}`,
          title: each.title,
          href: `/cases/CASE-${each.number}`,
          due: (each.status === "new" ? each.acknowledgeBy : each.resolveBy) as Day,
          owedBy: each.ownerId ? [{ personId: each.ownerId, as: "owner" }] : [],
          sponsorId: null,
          doneOn: null,
          rests: null,
        }),
      ),
    ],
    states,
    acknowledged,
    leaderIds: people.filter(({ role, active }) => role === "leader" && active).map(({ id }) => id),
    championId: people.find(({ champion, active }) => champion && active)?.id ?? null,
    escalationDays: workspace.escalationDays,
    calendar: { workingDays: workspace.workingDays, holidays: holidaysOf(workspace.holidays) },
    today,
  };
}

const listPlans = (workspaceId: string) =>
  database().plan.findMany({
    where: {
      workspaceId,
      OR: [
        { status: { in: ["approved", "onHold", ...RUNNING] } },
        { status: { in: ["closed", "cancelled"] }, checkIns: { some: {} } },
      ],
    },
    select: {
      id: true,
      number: true,
      suffix: true,
      title: true,
      status: true,
      endOn: true,
      implementedOn: true,
      ownerId: true,
      deputyId: true,
      sponsorId: true,
      checkIns: { select: { id: true, day: true, heldAt: true } },
    },
    orderBy: [{ number: "asc" }, { suffix: "asc" }],
  });

type PlanRow = Awaited<ReturnType<typeof listPlans>>[number];

/** Whoever answers for a plan, the deputy beside the owner. */
const owedBy = (plan: { ownerId: string | null; deputyId: string | null }): PromiseFact["owedBy"] => [
  ...(plan.ownerId ? [{ personId: plan.ownerId, as: "owner" as const }] : []),
  ...(plan.deputyId ? [{ personId: plan.deputyId, as: "deputy" as const }] : []),
];

function promisesOfPlan(plan: PlanRow, timeZone: string): PromiseFact[] {
  // What has ended owes nothing any more.
  if (plan.status === "closed" || plan.status === "cancelled") return [];
  const code = planCode(plan.number, plan.suffix);
  const rests = plan.status === "onHold" ? `${code} is on hold` : null;
  const shared = { code, owedBy: owedBy(plan), sponsorId: plan.sponsorId, rests, planId: plan.id };
  const end: PromiseFact[] = plan.endOn
    ? [
        {
          ...shared,
          key: `plan:${plan.id}`,
          kind: "plan",
          title: plan.title,
          href: `/plans/${code}`,
          due: plan.endOn as Day,
          doneOn: plan.implementedOn as Day | null,
        },
      ]
    : [];
  const looks = plan.checkIns.map(
    ({ id, day, heldAt }): PromiseFact => ({
      ...shared,
      key: `check-in:${id}`,
      kind: "checkIn",
      title: plan.title,
      href: `/plans/${code}/check-ins/${id}`,
      due: day as Day,
      doneOn: heldAt && dayIn(heldAt, timeZone),
      rests: rests ?? (RUNNING.includes(plan.status) ? null : `${code} has not started`),
    }),
  );
  return [...end, ...looks];
}

const listTasks = (workspaceId: string) =>
  database().task.findMany({
    where: {
      workspaceId,
      dueOn: { not: null },
      status: { not: "cancelled" },
      plan: { status: { notIn: ["closed", "cancelled"] } },
    },
    select: {
      id: true,
      title: true,
      status: true,
      dueOn: true,
      doneAt: true,
      containment: true,
      assigneeId: true,
      planId: true,
      plan: { select: { number: true, suffix: true, status: true, sponsorId: true } },
    },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
  });

function promiseOfTask(task: Awaited<ReturnType<typeof listTasks>>[number], timeZone: string): PromiseFact {
  const { number, suffix, status, sponsorId } = task.plan;
  const code = planCode(number, suffix);
  // Immediate containment may go on before the plan has started.
  const runs = RUNNING.includes(status) || (task.containment && status !== "onHold");
  return {
    planId: task.planId,
    key: `task:${task.id}`,
    kind: "task",
    code,
    title: task.title,
    href: `/tasks/${task.id}`,
    due: task.dueOn as Day,
    owedBy: task.assigneeId ? [{ personId: task.assigneeId, as: "assignee" }] : [],
    sponsorId,
    doneOn: task.status === "done" && task.doneAt ? dayIn(task.doneAt, timeZone) : null,
    rests: runs ? null : status === "onHold" ? `${code} is on hold` : `${code} has not started`,
  };
}
