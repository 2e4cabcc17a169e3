import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { renewTaskLink } from "~/commands/tasks/renew-task-link.server";
import { can } from "~/domain/access";
import { renewalSchema } from "~/domain/tasks/grant.schema";
import { usualUntil } from "~/domain/tasks/guest";
import { taskPath } from "~/domain/tasks/task";
import { taskPlanSubject } from "~/domain/tasks/task.access";
import { actOf } from "~/http/act.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { env } from "~/shared/env.server";
import { findTaskDays } from "~/store/tasks/task-days.server";
import { findTaskGrant } from "~/store/tasks/task-grant.queries.server";
import { taskLinkAddress } from "~/store/tasks/task-link-letter.server";
import { findTaskPage } from "~/store/tasks/task-page.queries.server";
import { GrantForm } from "~/ui/tasks/grants/grant-form";
import { LinkShown } from "~/ui/tasks/grants/link-shown";
import { MovePage } from "~/ui/tasks/move-page";

export const meta: MetaFunction = () => [{ title: "Renew the link · Capstan" }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Tasks are read by the people of the program.");
  const task = await findTaskPage(viewer, params.taskId ?? "");
  const grant = task && (await findTaskGrant(viewer, task.id, params.grantId ?? ""));
  if (!task || !grant) throw new Response("There is no such link here.", { status: 404 });
  const may = can(viewer, "plan.edit", taskPlanSubject({ ...task, workspaceId: viewer.workspaceId }));
  const { today } = await findTaskDays(viewer, now());
  const person = { name: grant.name, email: may ? grant.email : "them" };
  return { task, person, until: usualUntil(task.dueOn, today) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, renewalSchema);
  if (!form.ok) return formResponse(form);
  const result = await renewTaskLink(actOf(request, viewer), {
    taskId: params.taskId ?? "",
    grantId: params.grantId ?? "",
    ...form.data,
  });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const { token, expiresOn, name } = result.value;
  return data({
    link: taskLinkAddress(token),
    name,
    expiresOn,
    sent: form.data.letter,
    waits: form.data.letter && !env().SMTP_URL,
  });
}

export default function Renewal() {
  const { task, person, until } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const back = taskPath(task.id);
  if (answer && "link" in answer) return <LinkShown {...answer} backHref={`${back}#outside`} />;
  const refusal = answer?.refusal ?? null;
  return (
    <MovePage
      task={task}
      title={`A new link for ${person.name}`}
      lead="The link they have now ends at once. What they did stays."
      refusal={refusal?.kind === "invalid" ? null : refusal}
      back={back}
    >
      <GrantForm person={person} until={until} submitLabel="Make a new link" answer={answer} />
    </MovePage>
  );
}
