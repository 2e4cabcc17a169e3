import {
  type AwayDays,
  MOST_DAYS,
  type ReminderFacts,
  type ReminderPerson,
} from "~/domain/reminders/reminder-facts";
import { mutedKindsOf } from "~/domain/reminders/reminder-kinds";
import type { Viewer } from "~/domain/viewer";
import { holidaysOf } from "~/domain/workspace/working-days";
import { addDays, type Day, dayIn } from "~/shared/calendar";
import { database } from "../database.server";
import { listAcknowledged } from "./acknowledgement.queries.server";
import { listPilotPromises } from "./pilot-facts.server";
import {
  listCases,
  listPlans,
  listTasks,
  promiseOfCase,
  promiseOfTask,
  promisesOfPlan,
} from "./promise-facts.server";
import { listStateFacts } from "./state-facts.server";
import { listWinBackPromises } from "./win-back-facts.server";

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
    listCases(workspaceId),
    listAcknowledged(workspaceId, workspace.timeZone, { since: addDays(today, -MOST_DAYS - 1) }),
  ]);
  const states = await listStateFacts(workspaceId, {
    timeZone: workspace.timeZone,
    silentDays: workspace.silentDays,
    leaderIds: people.filter(({ role, active }) => role === "leader" && active).map(({ id }) => id),
    executiveIds: people.filter(({ role, active }) => role === "executive" && active).map(({ id }) => id),
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
      ...cases.map(promiseOfCase),
      ...(await listPilotPromises(workspaceId)),
      ...(await listWinBackPromises(workspaceId)),
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
