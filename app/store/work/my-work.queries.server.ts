import { can } from "~/domain/access";
import { unmet } from "~/domain/gate";
import { planCode } from "~/domain/plans/plan";
import { isSettled } from "~/domain/tasks/dependencies";
import type { ChecklistItem, Predecessor, TaskFacts, TaskState } from "~/domain/tasks/task";
import { finishGates, planIsRunning } from "~/domain/tasks/task.rules";
import type { Viewer } from "~/domain/viewer";
import type { DecisionItem, MyWork, TaskItem, WorkPlan } from "~/domain/work/work-item";
import { type Day, dayIn } from "~/shared/calendar";
import { listMyCases } from "../cases/case-work.queries.server";
import { database } from "../database.server";
import { listLaterReadings } from "../verification/later-reading.queries.server";
import { listDecisions } from "./decisions.queries.server";
import { listMessageWork } from "./message-work.queries.server";
import { listPilotWork } from "./pilot-work.queries.server";
import { listPlanWork } from "./plan-work.queries.server";
import { listQuestionWork } from "./question-work.queries.server";
import { listResultWork } from "./result-work.queries.server";

/** Everything that lies with one person, in a few statements however much there is. */
export async function findMyWork(viewer: Viewer, at: Date): Promise<MyWork> {
  const today = dayIn(at, viewer.timeZone);
  const [tasks, plans, asked, cases, alarms, pilots, messages, questions, results] = await Promise.all([
    listMyTasks(viewer),
    listPlanWork(viewer, today),
    listDecisions(viewer),
    listMyCases(viewer, at),
    listAlarms(viewer),
    listPilotWork(viewer),
    listMessageWork(viewer),
    listQuestionWork(viewer),
    listResultWork(viewer, today),
  ]);
  return {
    dated: [...cases, ...tasks, ...plans.dated],
    decisions: [
      ...alarms,
      ...pilots.decisions,
      ...plans.decisions,
      ...messages.decisions,
      ...questions,
      ...results,
      ...asked.decisions,
    ],
    waiting: [...pilots.waiting, ...plans.waiting, ...messages.waiting, ...asked.waiting],
  };
}

/** Effects that are no longer shown: of my plans, and of all for whoever may edit all. */
async function listAlarms(viewer: Viewer): Promise<DecisionItem[]> {
  const whose = can(viewer, "plan.edit") ? {} : { ofPerson: viewer.personId };
  const readings = await listLaterReadings(viewer, { alarms: true, ...whose, take: 20 });
  return readings.map((reading) => ({
    id: `relapse-${reading.id}`,
    kind: "relapse",
    text: `${reading.planCode} is no longer shown to work`,
    detail: `${reading.planTitle}: read again after ${reading.months} months`,
    href: `/later-readings/${reading.id}/answer`,
    since: reading.readOn,
  }));
}

interface TaskRow {
  id: string;
  number: number;
  title: string;
  status: string;
  why: string;
  startOn: string | null;
  dueOn: string | null;
  containment: boolean;
  evidenceRequired: boolean;
  checklist: unknown;
  blockedReason: string;
  waitingFor: string;
  cameFrom: string | null;
  evidence: number;
  planNumber: number;
  planSuffix: string;
  planTitle: string;
  planStatus: string;
  planStartOn: string | null;
  planWhy: string;
  ownerId: string | null;
  deputyId: string | null;
  /** What it waits for, in the order of the numbers. */
  before: (Predecessor & { assigneeId: string | null; assignee: string | null })[];
}

/** More than anybody can work through; whoever has more sees the most pressing. */
const MOST = 300;

async function listMyTasks(viewer: Viewer): Promise<TaskItem[]> {
  const rows = await database().$queryRaw<TaskRow[]>`
    select t.id, t.number, t.title, t.status, t.why, t."startOn", t."dueOn", t.containment, t."evidenceRequired",
      t.checklist, t."blockedReason", t."waitingFor", t."cameFrom",
      ((select count(*) from "TaskFile" f where f."taskId" = t.id and f."removedAt" is null)
        + (select count(*) from "Comment" c where c."taskId" = t.id and c.evidence and c."removedAt" is null))::int as evidence,
      p.number as "planNumber", p.suffix as "planSuffix", p.title as "planTitle", p.status as "planStatus",
      p."startOn" as "planStartOn", coalesce(nullif(p.intended, ''), p."whatHappens") as "planWhy",
      p."ownerId", p."deputyId",
      (select coalesce(json_agg(json_build_object('id', b.id, 'number', b.number, 'title', b.title,
          'status', b.status, 'dueOn', b."dueOn", 'assigneeId', b."assigneeId", 'assignee', a.name)
          order by b.number), '[]'::json)
        from "TaskDependency" d join "Task" b on b.id = d."dependsOnId"
        left join "Person" a on a.id = b."assigneeId" where d."taskId" = t.id) as before
    from "Task" t
    join "Plan" p on p.id = t."planId"
    where t."workspaceId" = ${viewer.workspaceId} and t."assigneeId" = ${viewer.personId}
      and t.status in ('todo', 'inProgress', 'blocked') and p.status not in ('closed', 'cancelled')
    order by t."dueOn" nulls last, p.number, p.suffix, t.number
    limit ${MOST}`;
  return rows.map((row) => asTask(viewer, row));
}

function asTask(viewer: Viewer, row: TaskRow): TaskItem {
  const code = planCode(row.planNumber, row.planSuffix);
  const plan: WorkPlan = { code, title: row.planTitle, why: row.planWhy };
  const facts: TaskFacts = {
    id: row.id,
    planCode: code,
    planStatus: row.planStatus,
    planStartOn: row.planStartOn as Day | null,
    status: row.status as TaskState,
    title: row.title,
    startOn: row.startOn as Day | null,
    dueOn: row.dueOn as Day | null,
    containment: row.containment,
    evidenceRequired: row.evidenceRequired,
    evidenceCount: row.evidence,
    checklist: row.checklist as ChecklistItem[],
    cameFrom: row.cameFrom as TaskState | null,
    predecessors: row.before,
  };
  const running = planIsRunning(facts);
  const other = row.before.find(
    ({ status, assigneeId }) => !isSettled(status) && assigneeId !== viewer.personId,
  );
  return {
    kind: "task",
    id: row.id,
    number: row.number,
    title: row.title,
    status: facts.status,
    due: facts.dueOn,
    plan,
    why: row.why || row.planWhy,
    missing: unmet(finishGates(facts)),
    resting: running.met ? null : running.detail,
    blocked: row.status === "blocked" ? { reason: row.blockedReason, waitingFor: row.waitingFor } : null,
    // Waiting for a task of my own is no waiting for others: the other one is on the same list.
    waitsFor: other ? { title: other.title, who: other.assignee ?? "nobody yet" } : null,
    mayEdit: can(viewer, "plan.edit", {
      workspaceId: viewer.workspaceId,
      ownIds: [row.ownerId, row.deputyId],
    }),
  };
}
