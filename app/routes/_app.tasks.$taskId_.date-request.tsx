import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import * as z from "zod";
import { requestTaskDate } from "~/commands/tasks/request-task-date.server";
import { can } from "~/domain/access";
import { taskPath } from "~/domain/tasks/task";
import { taskPlanSubject, taskSubject } from "~/domain/tasks/task.access";
import { dateNotMovable } from "~/domain/tasks/task-date";
import { taskDateSchema } from "~/domain/tasks/task-date.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { safePath } from "~/http/safe-path.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { addDays, later } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { database } from "~/store/database.server";
import { findPlanEnd, findWorkspaceDay } from "~/store/tasks/task-date.queries.server";
import { findTaskForMove } from "~/store/tasks/task-facts.server";
import { Banner } from "~/ui/feedback/banner";
import { DateRequestForm } from "~/ui/tasks/date-request-form";
import { MovePage } from "~/ui/tasks/move-page";

export const meta: MetaFunction = () => [{ title: "More time · Capstan" }];

const formSchema = taskDateSchema.extend({ back: z.string().default("") });

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Tasks are read by the people of the program.");
  const task = await findTaskForMove(database(), viewer, params.taskId ?? "");
  if (!task) throw new Response("There is no such task here.", { status: 404 });
  const today = await findWorkspaceDay(database(), viewer.workspaceId, now());
  const plan = await findPlanEnd(viewer, task.planId);
  const may = can(viewer, "work.update", taskSubject(task));
  return {
    task: { ...task, doneAt: null },
    closed: may
      ? dateNotMovable(task)
      : "More time is asked for by the person it is assigned to, the plan's owner or a leader.",
    min: later(addDays(task.dueOn ?? today, 1), today),
    atOnce: can(viewer, "plan.edit", taskPlanSubject(task)),
    askedOf: plan.ownerName ?? "Whoever answers for the plan",
    planEndOn: plan.endOn,
    back: safePath(new URL(request.url).searchParams.get("back"), taskPath(task.id)),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, formSchema);
  if (!form.ok) return formResponse(form);
  const { back, ...input } = form.data;
  const taskId = params.taskId ?? "";
  const result = await requestTaskDate(actOf(request, viewer), { taskId, ...input });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const { title, accepted } = result.value;
  return redirectWithToast(safePath(back, taskPath(taskId)), {
    message: accepted
      ? `“${title}” has its new day.`
      : `A later day for “${title}” is asked for. Until it is accepted the old one stays.`,
  });
}

export default function DateRequest() {
  const { task, closed, back, ...form } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const isField = Object.keys(answer?.fieldErrors ?? {}).length > 0;
  return (
    <MovePage
      task={task}
      title="More time"
      lead="A promise is moved in the open, and every move is kept."
      refusal={isField ? null : (answer?.refusal ?? null)}
      back={back}
    >
      {closed || task.dueOn === null ? (
        <Banner title={closed ?? "It has no due date."} />
      ) : (
        <DateRequestForm {...form} dueOn={task.dueOn} back={back} answer={answer} />
      )}
    </MovePage>
  );
}
