import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { attachEvidence } from "~/commands/tasks/attach-evidence.server";
import { evidenceSchema } from "~/domain/tasks/evidence.schema";
import { MAX_UPLOAD_BYTES } from "~/domain/tasks/new-file";
import { taskPath } from "~/domain/tasks/task";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { newFilesOf } from "~/http/new-file.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { findTaskPage } from "~/store/tasks/task-page.queries.server";
import { EvidenceForm } from "~/ui/tasks/evidence-form";
import { MovePage } from "~/ui/tasks/move-page";

export const meta: MetaFunction = () => [{ title: "Evidence · Capstan" }];

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
  const form = await parseForm(request, evidenceSchema, { maxBytes: MAX_UPLOAD_BYTES });
  if (!form.ok) return formResponse(form);
  const taskId = params.taskId ?? "";
  const result = await attachEvidence(actOf(request, viewer), {
    taskId,
    note: form.data.note,
    files: await newFilesOf(form.data.file),
  });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(`${taskPath(taskId)}#evidence`, { message: "Evidence kept" });
}

export default function Evidence() {
  const { task } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <MovePage
      task={task}
      title="Add evidence"
      refusal={answer?.refusal ?? null}
      formErrors={answer?.formErrors}
      back={taskPath(task.id)}
    >
      <EvidenceForm
        action={`${taskPath(task.id)}/evidence`}
        label="Keep it"
        fields={{}}
        needed
        answer={answer}
      />
    </MovePage>
  );
}
