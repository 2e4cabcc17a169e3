import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import * as z from "zod";
import { blockTask } from "~/commands/tasks/block-task.server";
import { taskPath } from "~/domain/tasks/task";
import { blockSchema, optionalVersion } from "~/domain/tasks/task.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { safePath } from "~/http/safe-path.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { listTaskPeople } from "~/store/tasks/task-choices.server";
import { findTaskPage } from "~/store/tasks/task-page.queries.server";
import { BlockForm } from "~/ui/tasks/block-form";
import { MovePage } from "~/ui/tasks/move-page";

export const meta: MetaFunction = () => [{ title: "Blocked · Capstan" }];

const blockageSchema = blockSchema.extend({ version: optionalVersion, back: z.string().default("") });

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
  const form = await parseForm(request, blockageSchema);
  if (!form.ok) return formResponse(form);
  const { back, version, ...block } = form.data;
  const taskId = params.taskId ?? "";
  const result = await blockTask(actOf(request, viewer), { taskId, version, ...block });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const to = safePath(back, taskPath(taskId));
  return redirectWithToast(to, {
    message: `Blocked: “${result.value.title}”`,
    undo: { url: `${taskPath(taskId)}/undo`, fields: { back: to } },
  });
}

export default function Blockage() {
  const { task, people, back } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <MovePage
      task={task}
      title="What holds it up?"
      lead="Whoever answers for the plan sees it at once. A blocked task stays yours."
      refusal={answer?.refusal ?? null}
      back={back}
    >
      <BlockForm task={task} people={people} back={back} answer={answer} />
    </MovePage>
  );
}
