import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { assignTask } from "~/commands/tasks/assign-task.server";
import { taskPath } from "~/domain/tasks/task";
import { assignmentSchema } from "~/domain/tasks/task.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { safePath } from "~/http/safe-path.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { listTaskPeople } from "~/store/tasks/task-choices.server";
import { findTaskPage } from "~/store/tasks/task-page.queries.server";
import { AssignmentForm } from "~/ui/tasks/assignment-form";
import { MovePage } from "~/ui/tasks/move-page";

export const meta: MetaFunction = () => [{ title: "Who and by when · Capstan" }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Tasks are read by the people of the program.");
  const task = await findTaskPage(viewer, params.taskId ?? "");
  if (!task) throw new Response("There is no such task here.", { status: 404 });
  const people = await listTaskPeople(viewer);
  return { task, people, back: safePath(new URL(request.url).searchParams.get("back"), taskPath(task.id)) };
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
  const { task, people, back } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refusal = answer?.refusal ?? null;
  const kept = typeof answer?.values.back === "string" ? answer.values.back : back;
  return (
    <MovePage
      task={task}
      title="Who does it, and by when"
      refusal={refusal?.kind === "invalid" ? null : refusal}
      formErrors={refusal ? [] : answer?.formErrors}
      back={kept}
    >
      <AssignmentForm task={task} people={people} back={kept} answer={answer} />
    </MovePage>
  );
}
