import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { editComment } from "~/commands/tasks/edit-comment.server";
import { taskPath } from "~/domain/tasks/task";
import { commentSchema } from "~/domain/tasks/task.schema";
import { actOf } from "~/http/act.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { findTaskPage } from "~/store/tasks/task-page.queries.server";
import { Field } from "~/ui/form/field";
import { SubmitButton } from "~/ui/form/submit-button";
import { MentionArea } from "~/ui/mentions/mention-area";
import { MovePage } from "~/ui/tasks/move-page";

export const meta: MetaFunction = () => [{ title: "Your comment · Capstan" }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Tasks are read by the people of the program.");
  const task = await findTaskPage(viewer, params.taskId ?? "");
  const comment = task?.notes.find(({ id, evidence }) => id === params.commentId && !evidence);
  if (!task || !comment) throw new Response("There is no such comment here.", { status: 404 });
  return { task, text: comment.text };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, commentSchema);
  if (!form.ok) return formResponse(form);
  const taskId = params.taskId ?? "";
  const result = await editComment(actOf(request, viewer), {
    taskId,
    commentId: params.commentId ?? "",
    text: form.data.text,
  });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirect(`${taskPath(taskId)}#comment-${result.value.commentId}`, 303);
}

export default function EditComment() {
  const { task, text } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const typed = answer?.values.text;
  return (
    <MovePage
      task={task}
      title="Your comment"
      lead="What it said before stays in the log."
      refusal={answer?.refusal ?? null}
      back={`${taskPath(task.id)}#comments`}
    >
      <Form method="post" className="space-y-4">
        <Field name="text" label="Comment" required error={answer?.fieldErrors.text}>
          <MentionArea rows={4} defaultValue={typeof typed === "string" ? typed : text} />
        </Field>
        <SubmitButton size="lg">Save</SubmitButton>
      </Form>
    </MovePage>
  );
}
