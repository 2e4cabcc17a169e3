import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { cancelTask } from "~/commands/tasks/cancel-task.server";
import { taskPath } from "~/domain/tasks/task";
import { cancelSchema, optionalVersion } from "~/domain/tasks/task.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { findTaskPage } from "~/store/tasks/task-page.queries.server";
import { Field } from "~/ui/form/field";
import { SubmitButton } from "~/ui/form/submit-button";
import { TextArea } from "~/ui/form/text-input";
import { HiddenFields } from "~/ui/tasks/hidden-fields";
import { MovePage } from "~/ui/tasks/move-page";

export const meta: MetaFunction = () => [{ title: "Cancel the task · Capstan" }];

const cancellationSchema = cancelSchema.extend({ version: optionalVersion });

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Tasks are read by the people of the program.");
  const task = await findTaskPage(viewer, params.taskId ?? "");
  if (!task) throw new Response("There is no such task here.", { status: 404 });
  return { task };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, cancellationSchema);
  if (!form.ok) return formResponse(form);
  const taskId = params.taskId ?? "";
  const result = await cancelTask(actOf(request, viewer), { taskId, ...form.data });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(taskPath(taskId), {
    message: `Cancelled: “${result.value.title}”`,
    undo: { url: `${taskPath(taskId)}/undo`, fields: { back: taskPath(taskId) } },
  });
}

export default function Cancellation() {
  const { task } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const typed = answer?.values.reason;
  return (
    <MovePage
      task={task}
      title="Cancel the task"
      lead="It stays on record with its reason, counts nowhere, and can be reopened."
      refusal={answer?.refusal ?? null}
      back={taskPath(task.id)}
    >
      <Form method="post" className="space-y-5">
        <HiddenFields fields={{ version: String(task.version) }} />
        <Field name="reason" label="Why it is no longer needed" required error={answer?.fieldErrors.reason}>
          <TextArea rows={3} defaultValue={typeof typed === "string" ? typed : ""} />
        </Field>
        <SubmitButton variant="danger" size="lg" className="max-sm:w-full">
          Cancel the task
        </SubmitButton>
      </Form>
    </MovePage>
  );
}
