import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { actingFor, can } from "~/domain/access";
import { partInTask } from "~/domain/follows/follow";
import { UNDO_MINUTES } from "~/domain/tasks/task";
import { taskPlanSubject, taskSubject } from "~/domain/tasks/task.access";
import { movesForTask } from "~/domain/tasks/task.machine";
import { planIsOpen } from "~/domain/tasks/task.rules";
import type { TaskView } from "~/domain/tasks/task-view";
import type { Viewer } from "~/domain/viewer";
import { leadToBin } from "~/http/deleted.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { findAway } from "~/store/absences/away.server";
import { listActivityLines } from "~/store/activity/activity-lines.queries.server";
import { findOwnFields } from "~/store/fields/custom-values.queries.server";
import { findFollowing } from "~/store/follows/follow.queries.server";
import { findOverdue } from "~/store/reminders/acknowledgement.queries.server";
import { listTaskDates } from "~/store/tasks/task-date.queries.server";
import { findTaskDays } from "~/store/tasks/task-days.server";
import { listTaskGrants } from "~/store/tasks/task-grant.queries.server";
import { findTaskPage } from "~/store/tasks/task-page.queries.server";
import { findWishPanel } from "~/store/wishes/wish.queries.server";
import { AwayNotice, StandInNotice } from "~/ui/absences/stand-in-notice";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { OverdueNotice } from "~/ui/reminders/overdue-notice";
import { TaskPage } from "~/ui/tasks/task-page";

export const handle: FrameHandle = {
  bearsReading: true,
  crumbs: (data) => {
    const task = (data as Awaited<ReturnType<typeof loader>> | undefined)?.task;
    if (!task) return [{ label: "Task" }];
    return [
      { label: "Action plans", href: "/plans" },
      { label: task.planCode, href: `/plans/${task.planCode}` },
      { label: task.title },
    ];
  },
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.task.title} · Capstan` : "Task · Capstan" },
];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Tasks are read by the people of the program.");
  // Before the page is read: what changes in between is then seen by the next look.
  const task = await findTaskPage(viewer, params.taskId ?? "");
  if (!task) {
    await leadToBin(viewer, "task", params.taskId ?? "");
    throw new Response("There is no such task here.", { status: 404 });
  }
  const may = rightsOn(viewer, task);
  const { today } = await findTaskDays(viewer, now());
  const [{ lines }, grants, own] = await Promise.all([
    listActivityLines(viewer, { recordId: task.id, take: 12 }),
    listTaskGrants(viewer, task.id, { today, withAddresses: may.edit }),
    findOwnFields(viewer, "task", task.id),
  ]);
  const following = await findFollowing(
    viewer,
    "task",
    task.id,
    partInTask({ ...task, assigneeId: task.assignee?.id ?? null }, viewer.personId),
  );
  return {
    own,
    following,
    wish: await findWishPanel(viewer, { noun: "task", ref: task.id }, now()),
    task,
    moves: movesForTask(task),
    may,
    freshComments: freshCommentsOf(viewer, task),
    grants,
    viewerId: viewer.personId,
    insteadOf: insteadOf(viewer, task),
    away: await findAway(viewer, task.assignee?.id ?? null, today),
    undoable: isUndoable(viewer, task),
    activity: lines,
    dates: await listTaskDates(viewer, task.id),
    overdue: task.dueOn && task.dueOn < today ? await findOverdue(viewer, `task:${task.id}`, now()) : null,
  };
}

function rightsOn(viewer: Viewer, task: TaskView) {
  const { workspaceId, personId, role } = viewer;
  const subject = taskSubject({ ...task, workspaceId, assigneeId: task.assignee?.id ?? null });
  return {
    move: can(viewer, "work.update", subject),
    edit: planIsOpen(task).met && can(viewer, "plan.edit", taskPlanSubject({ ...task, workspaceId })),
    comment: can(viewer, "work.update", { workspaceId, ownIds: [personId] }),
    takeBackAny: role === "leader" || role === "admin",
  };
}

const insteadOf = (viewer: Viewer, task: TaskView) =>
  actingFor(
    viewer,
    "work.update",
    taskSubject({ ...task, workspaceId: viewer.workspaceId, assigneeId: task.assignee?.id ?? null }),
  );

function isUndoable(viewer: Viewer, task: TaskView): boolean {
  if (task.cameFrom === null || !task.movedAt || task.movedBy?.id !== viewer.personId) return false;
  return planIsOpen(task).met && now().getTime() - task.movedAt.getTime() <= UNDO_MINUTES * 60_000;
}

function freshCommentsOf(viewer: Viewer, task: TaskView): string[] {
  const since = now().getTime() - UNDO_MINUTES * 60_000;
  return task.notes
    .filter((note) => note.byId === viewer.personId && !note.evidence && note.at.getTime() >= since)
    .map(({ id }) => id);
}

export default function Task() {
  const { insteadOf, away, overdue, ...page } = useLoaderData<typeof loader>();
  return (
    <>
      {insteadOf ? (
        <StandInNotice away={insteadOf} may="do this task" />
      ) : (
        away && <AwayNotice name={page.task.assignee?.name ?? ""} away={away} />
      )}
      {overdue && <OverdueNotice {...overdue} back={`/tasks/${page.task.id}`} />}
      <TaskPage {...page} />
    </>
  );
}
