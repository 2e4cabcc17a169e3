import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { deleteTask } from "~/commands/bin/delete-task.server";
import { can } from "~/domain/access";
import { deletionSchema } from "~/domain/bin/bin.schema";
import { taskDeletionRefusal } from "~/domain/bin/deletion";
import type { PlanStatus } from "~/domain/plans/plan";
import { taskPath, tasksPath } from "~/domain/plans/plan-places";
import { taskPlanSubject } from "~/domain/tasks/task.access";
import { actOf } from "~/http/act.server";
import { leadToBin } from "~/http/deleted.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { findRetentionDays, previewDeletion } from "~/store/bin/recycle.server";
import { countTaskTraces } from "~/store/bin/task-traces.server";
import { database } from "~/store/database.server";
import { findTaskForMove } from "~/store/tasks/task-facts.server";
import { DeletionPage } from "~/ui/bin/deletion-page";
import type { FrameHandle } from "~/ui/layout/breadcrumb";

export const handle: FrameHandle = {
  crumbs: (_, params) => [
    { label: "Action plans", href: "/plans" },
    { label: "Task", href: `/tasks/${params.taskId ?? ""}` },
    { label: "Delete" },
  ],
};
export const meta: MetaFunction = () => [{ title: "Delete a task · Capstan" }];
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Tasks are read by the people of the program.");
  const task = await findTaskForMove(database(), viewer, params.taskId ?? "");
  if (!task) {
    await leadToBin(viewer, "task", params.taskId ?? "");
    throw new Response("There is no such task here.", { status: 404 });
  }
  if (!can(viewer, "plan.edit", taskPlanSubject(task))) {
    throw new Response(`Tasks of ${task.planCode} are deleted by its owner or a CX leader.`, { status: 403 });
  }
  const refused = taskDeletionRefusal({
    ...task,
    planStatus: task.planStatus as PlanStatus,
    traces: await countTaskTraces(database(), task.id),
  });
  const isOver = task.status === "done" || task.status === "cancelled";
  return {
    eyebrow: `Task ${task.number} of ${task.planCode}`,
    title: task.title,
    version: task.version,
    contents: refused ? [] : await previewDeletion("task", task.id),
    instead: refused && {
      why: refused.refusal.message,
      ...(isOver
        ? { label: "Back to the task", href: taskPath(task.id) }
        : { label: "Cancel it with a reason", href: `${taskPath(task.id)}/cancellation` }),
    },
    retentionDays: await findRetentionDays(database(), viewer.workspaceId),
    backHref: taskPath(task.id),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, deletionSchema);
  if (!form.ok) return formResponse(form);
  const result = await deleteTask(actOf(request, viewer), { ...form.data, taskId: params.taskId ?? "" });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const { id, version, planCode, title } = result.value;
  return redirectWithToast(tasksPath(planCode), {
    message: `“${title}” is in the bin.`,
    undo: { url: `/bin/${id}/restoration`, fields: { version: String(version) } },
  });
}

export default function TaskDeletionRoute() {
  return (
    <DeletionPage {...useLoaderData<typeof loader>()} noun="task" answer={useActionData<typeof action>()} />
  );
}
