import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import * as z from "zod";
import { editTask } from "~/commands/tasks/edit-task.server";
import { taskPath } from "~/domain/tasks/task";
import { taskSchema, versionSchema } from "~/domain/tasks/task.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { safePath } from "~/http/safe-path.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { listActivityLines } from "~/store/activity/activity-lines.queries.server";
import { listPredecessors, listTaskPeople } from "~/store/tasks/task-choices.server";
import { findTaskPage } from "~/store/tasks/task-page.queries.server";
import { StaleNotice } from "~/ui/form/stale-notice";
import { MovePage } from "~/ui/tasks/move-page";
import { TaskForm } from "~/ui/tasks/task-form";
import { staleFieldsOfTask, valuesOfTask } from "~/ui/tasks/task-values";

export const meta: MetaFunction = () => [{ title: "Edit the task · Capstan" }];

const editSchema = z.intersection(
  taskSchema,
  z.object({
    version: versionSchema,
    back: z.string().default(""),
    following: z
      .string()
      .optional()
      .transform((value) => value === "on"),
  }),
);

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Tasks are read by the people of the program.");
  const task = await findTaskPage(viewer, params.taskId ?? "");
  if (!task) throw new Response("There is no such task here.", { status: 404 });
  const [people, tasks, activity] = await Promise.all([
    listTaskPeople(viewer),
    listPredecessors(task.planId, task.id),
    listActivityLines(viewer, { recordId: task.id, take: 1 }),
  ]);
  const last = activity.lines[0];
  return {
    task,
    people,
    tasks,
    // Who changed it last, should two people save at once.
    last: { by: last?.actorName ?? "Somebody", at: new Date(last?.at ?? task.createdAt).toISOString() },
    back: safePath(new URL(request.url).searchParams.get("back"), taskPath(task.id)),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, editSchema);
  if (!form.ok) return formResponse(form);
  const { back, ...input } = form.data;
  const taskId = params.taskId ?? "";
  const result = await editTask(actOf(request, viewer), { taskId, ...input });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(safePath(back, taskPath(taskId)), { message: "Task saved" });
}

export default function Edit() {
  const { task, people, tasks, last, back } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refusal = answer?.refusal ?? null;
  const now = valuesOfTask(task);
  const hidden = { version: String(task.version), back };
  return (
    <MovePage
      task={task}
      title="Edit the task"
      refusal={refusal?.kind === "stale" || refusal?.kind === "invalid" ? null : refusal}
      back={back}
    >
      {answer && refusal?.kind === "stale" ? (
        <StaleNotice
          fields={staleFieldsOfTask(answer.values, now, { people, tasks })}
          savedBy={last.by}
          savedAt={last.at}
          keep={hidden}
        />
      ) : (
        <TaskForm
          values={now}
          people={people}
          tasks={tasks}
          planDays={{ from: task.planStartOn, to: task.planEndOn }}
          submitLabel="Save"
          cancelHref={back}
          recurring={task.series !== null}
          hidden={hidden}
          answer={answer}
        />
      )}
    </MovePage>
  );
}
