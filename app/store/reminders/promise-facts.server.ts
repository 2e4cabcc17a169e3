import { planCode } from "~/domain/plans/plan";
import type { PromiseFact } from "~/domain/reminders/reminder-facts";
import type { Prisma } from "~/generated/prisma/client";
import { type Day, dayIn } from "~/shared/calendar";
import { database } from "../database.server";
import { listPilotPromises } from "./pilot-facts.server";
import { listWinBackPromises } from "./win-back-facts.server";

const RUNNING = ["acting", "monitoring"];

export const listPlans = (workspaceId: string, which: Prisma.PlanWhereInput = {}) =>
  database().plan.findMany({
    where: {
      workspaceId,
      AND: which,
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

export function promisesOfPlan(plan: PlanRow, timeZone: string): PromiseFact[] {
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

export const listTasks = (workspaceId: string, which: Prisma.TaskWhereInput = {}) =>
  database().task.findMany({
    where: {
      workspaceId,
      AND: which,
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

export function promiseOfTask(
  task: Awaited<ReturnType<typeof listTasks>>[number],
  timeZone: string,
): PromiseFact {
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

export const listCases = (workspaceId: string, which: Prisma.CustomerCaseWhereInput = {}) =>
  database().customerCase.findMany({
    where: { workspaceId, AND: which, status: { in: ["new", "acknowledged", "inProgress"] } },
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
  });

export const promiseOfCase = (each: Awaited<ReturnType<typeof listCases>>[number]): PromiseFact => ({
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
});

/** One promise by the key that digests give it; null where it is gone, or owes nothing any more. */
export async function findPromise(
  workspaceId: string,
  item: string,
  timeZone: string,
): Promise<PromiseFact | null> {
  const [noun, id = ""] = item.split(":");
  const found = await (async (): Promise<PromiseFact[]> => {
    switch (noun) {
      case "plan":
        return (await listPlans(workspaceId, { id })).flatMap((plan) => promisesOfPlan(plan, timeZone));
      case "check-in":
        return (await listPlans(workspaceId, { checkIns: { some: { id } } })).flatMap((plan) =>
          promisesOfPlan(plan, timeZone),
        );
      case "task":
        return (await listTasks(workspaceId, { id })).map((task) => promiseOfTask(task, timeZone));
      case "case":
        return (await listCases(workspaceId, { id })).map(promiseOfCase);
      case "pilot":
        return listPilotPromises(workspaceId, { id });
      case "win-back":
        return listWinBackPromises(workspaceId, { id });
      default:
        return [];
    }
  })();
  return found.find(({ key }) => key === item) ?? null;
}
