import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { shareTask } from "~/commands/tasks/share-task.server";
import { grantSchema } from "~/domain/tasks/grant.schema";
import { usualUntil } from "~/domain/tasks/guest";
import { taskPath } from "~/domain/tasks/task";
import { actOf } from "~/http/act.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { env } from "~/shared/env.server";
import { findTaskDays } from "~/store/tasks/task-days.server";
import { taskLinkAddress } from "~/store/tasks/task-link-letter.server";
import { findTaskPage } from "~/store/tasks/task-page.queries.server";
import { GrantForm } from "~/ui/tasks/grants/grant-form";
import { LinkShown } from "~/ui/tasks/grants/link-shown";
import { MovePage } from "~/ui/tasks/move-page";

export const meta: MetaFunction = () => [{ title: "Give the task to somebody outside · Capstan" }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Tasks are read by the people of the program.");
  const task = await findTaskPage(viewer, params.taskId ?? "");
  if (!task) throw new Response("There is no such task here.", { status: 404 });
  const { today } = await findTaskDays(viewer, now());
  return { task, until: usualUntil(task.dueOn, today) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, grantSchema);
  if (!form.ok) return formResponse(form);
  const taskId = params.taskId ?? "";
  const result = await shareTask(actOf(request, viewer), { taskId, ...form.data });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const { token, expiresOn } = result.value;
  const { name, letter } = form.data;
  return data({
    link: taskLinkAddress(token),
    name,
    expiresOn,
    sent: letter,
    waits: letter && !env().SMTP_URL,
  });
}

export default function NewLink() {
  const { task, until } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const back = taskPath(task.id);
  if (answer && "link" in answer) return <LinkShown {...answer} backHref={`${back}#outside`} />;
  const refusal = answer?.refusal ?? null;
  return (
    <MovePage
      task={task}
      title="Give the task to somebody outside"
      lead="They get a link to this one task: no account, nothing else of the program. What they do stands in the log under their name."
      refusal={refusal?.kind === "invalid" ? null : refusal}
      back={back}
    >
      <GrantForm person={null} until={until} submitLabel="Make the link" answer={answer} />
    </MovePage>
  );
}
