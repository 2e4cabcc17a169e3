import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { assignTask } from "~/commands/tasks/assign-task.server";
import { can } from "~/domain/access";
import { isOpenTask, taskPath } from "~/domain/tasks/task";
import { taskPlanSubject } from "~/domain/tasks/task.access";
import { planIsOpen } from "~/domain/tasks/task.rules";
import { assignmentSchema } from "~/domain/tasks/task.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { safePath } from "~/http/safe-path.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { listActivityLines } from "~/store/activity/activity-lines.queries.server";
import { listTaskPeople } from "~/store/tasks/task-choices.server";
import { findTaskPage } from "~/store/tasks/task-page.queries.server";
import { Banner } from "~/ui/feedback/banner";
import { StaleNotice } from "~/ui/form/stale-notice";
import { AssignmentForm, staleAssignment } from "~/ui/tasks/assignment-form";
import { MovePage } from "~/ui/tasks/move-page";

export const meta: MetaFunction = () => [{ title: "Who and by when · Capstan" }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Tasks are read by the people of the program.");
  const task = await findTaskPage(viewer, params.taskId ?? "");
  if (!task) throw new Response("There is no such task here.", { status: 404 });
  const [people, activity] = await Promise.all([
    listTaskPeople(viewer),
    listActivityLines(viewer, { recordId: task.id, take: 1 }),
  ]);
  const last = activity.lines[0];
  const open = planIsOpen(task);
  const subject = taskPlanSubject({ ...task, workspaceId: viewer.workspaceId });
  return {
    task,
    people,
    back: safePath(new URL(request.url).searchParams.get("back"), taskPath(task.id)),
    // Who changed it last, should two people save at once.
    last: { by: last?.actorName ?? "Somebody", at: new Date(last?.at ?? task.createdAt).toISOString() },
    closed: !open.met
      ? `${open.detail}.`
      : !isOpenTask(task.status)
        ? `It is ${task.status}. Reopen it before you change it.`
        : !can(viewer, "plan.edit", subject)
          ? `Tasks of ${task.planCode} are changed by its owner or a leader.`
          : null,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, assignmentSchema);
  if (!form.ok) return formResponse(form);
  const { back, ...input } = form.data;
  const taskId = params.taskId ?? "";
  const result = await assignTask(actOf(request, viewer), { taskId, ...input });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(safePath(back, taskPath(taskId)), { message: `Saved: “${result.value.title}”` });
}

export default function Assignment() {
  const { task, people, back, last, closed } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refusal = answer?.refusal ?? null;
  const kept = typeof answer?.values.back === "string" ? answer.values.back : back;
  return (
    <MovePage
      task={task}
      title="Who does it, and by when"
      refusal={refusal?.kind === "invalid" || refusal?.kind === "stale" || closed ? null : refusal}
      formErrors={refusal ? [] : answer?.formErrors}
      back={kept}
    >
      {closed ? (
        <Banner title="This stays as it is">{closed}</Banner>
      ) : answer && refusal?.kind === "stale" ? (
        <StaleNotice
          fields={staleAssignment(answer.values, task, people)}
          savedBy={last.by}
          savedAt={last.at}
          action={`${taskPath(task.id)}/assignment`}
          keep={{ version: String(task.version), back: kept }}
        />
      ) : (
        <AssignmentForm task={task} people={people} back={kept} answer={answer} />
      )}
    </MovePage>
  );
}
