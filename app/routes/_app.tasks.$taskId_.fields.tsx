import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { saveTaskValues } from "~/commands/fields/save-task-values.server";
import { can } from "~/domain/access";
import { customValuesSchema } from "~/domain/fields/custom-field.schema";
import { notFound } from "~/domain/refusal";
import type { Viewer } from "~/domain/viewer";
import { actOf } from "~/http/act.server";
import { editRefused, unreadable } from "~/http/edit-answer.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { throwRefusal } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { findTaskFieldValues } from "~/store/fields/custom-values.queries.server";
import { listColleagues } from "~/store/people/people-choices.queries.server";
import { valueTexts } from "~/ui/fields/value-inputs";
import { ValuesPage } from "~/ui/fields/values-page";
import type { FrameHandle } from "~/ui/layout/breadcrumb";

export const handle: FrameHandle = {
  crumbs: (_, params) => [
    { label: "Task", href: `/tasks/${params.taskId ?? ""}` },
    { label: "Fields of your own" },
  ],
};
export const meta: MetaFunction = () => [{ title: "Fields of a task · Capstan" }];
export const shouldRevalidate = () => true;

async function recordOf(viewer: Viewer, taskId: string) {
  const task = await findTaskFieldValues(viewer, taskId);
  if (!task) return null;
  return {
    id: task.id,

    title: task.title,
    version: task.version,
    fields: task.fields,
    own: task.values,
    currency: task.context.currency,
    values: valueTexts(task.fields, task.values, task.context.currency),
    mayWrite: can(viewer, "work.update", task.subject),
  };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Tasks are read by the people of the program.");
  const record = await recordOf(viewer, params.taskId ?? "");
  if (!record) throwRefusal(notFound("task").refusal);
  return { record, people: await listColleagues(viewer) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const taskId = params.taskId ?? "";
  const form = await parseForm(request, customValuesSchema);
  if (!form.ok) return unreadable(form);
  const result = await saveTaskValues(actOf(request, viewer), { ...form.data, taskId });
  if (!result.ok) return editRefused(viewer, result.refusal, form.values, await recordOf(viewer, taskId));
  const { changed } = result.value;
  return redirectWithToast(`/tasks/${taskId}#own-fields`, {
    message:
      changed === 0
        ? "Nothing was changed."
        : `${changed === 1 ? "The field is" : `${changed} fields are`} saved.`,
  });
}

export default function TaskFields() {
  const { record, people } = useLoaderData<typeof loader>();
  return (
    <ValuesPage
      eyebrow="Task"
      record={record}
      people={people}
      answer={useActionData<typeof action>()}
      backHref={`/tasks/${record.id}`}
      whoWrites="These fields are filled in by whoever has the task, the plan's owner or a CX leader."
    />
  );
}
