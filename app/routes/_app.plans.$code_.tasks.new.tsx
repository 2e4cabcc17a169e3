import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addTask } from "~/commands/tasks/add-task.server";
import { tasksPath } from "~/domain/plans/plan-places";
import { taskSchema } from "~/domain/tasks/task.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { database } from "~/store/database.server";
import { listPredecessors, listTaskPeople } from "~/store/tasks/task-choices.server";
import { findPlanForTask } from "~/store/tasks/task-plan.server";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { TaskForm } from "~/ui/tasks/task-form";
import { NEW_TASK } from "~/ui/tasks/task-values";

export const handle: FrameHandle = {
  crumbs: (_, { code = "" }) => [
    { label: "Action plans", href: "/plans" },
    { label: code, href: `/plans/${code}` },
    { label: "New task" },
  ],
};
export const meta: MetaFunction = () => [{ title: "New task · Capstan" }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Plans are read by the people of the program.");
  const plan = await findPlanForTask(database(), viewer, params.code ?? "");
  if (!plan) throw new Response("There is no such plan here.", { status: 404 });
  const [people, tasks] = await Promise.all([listTaskPeople(viewer), listPredecessors(plan.id, null)]);
  return { code: plan.code, title: plan.title, startOn: plan.startOn, endOn: plan.endOn, people, tasks };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, taskSchema);
  if (!form.ok) return formResponse(form);
  const code = params.code ?? "";
  const result = await addTask(actOf(request, viewer), { planCode: code, ...form.data });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(tasksPath(code), { message: `Task ${result.value.number} added` });
}

export default function NewTask() {
  const { code, title, startOn, endOn, people, tasks } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refusal = answer?.refusal ?? null;
  return (
    <div className="max-w-2xl">
      <PageHeader
        eyebrow={`${code} · ${title}`}
        title="New task"
        lead="Small enough to be seen through in ten days, and one person's own."
      />
      <div className="space-y-6">
        {refusal && refusal.kind !== "invalid" && <RefusalNotice refusal={refusal} />}
        <TaskForm
          values={NEW_TASK}
          people={people}
          tasks={tasks}
          planDays={{ from: startOn, to: endOn }}
          submitLabel="Add the task"
          cancelHref={tasksPath(code)}
          hidden={{}}
          answer={answer}
        />
      </div>
    </div>
  );
}
