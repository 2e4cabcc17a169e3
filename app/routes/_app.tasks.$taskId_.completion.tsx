import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import * as z from "zod";
import { finishTask } from "~/commands/tasks/finish-task.server";
import { sayDone } from "~/domain/tasks/dependencies";
import { evidenceSchema } from "~/domain/tasks/evidence.schema";
import { MAX_UPLOAD_BYTES } from "~/domain/tasks/new-file";
import { TASK_STATE_LABELS, taskPath } from "~/domain/tasks/task";
import { movesForTask } from "~/domain/tasks/task.machine";
import { optionalVersion } from "~/domain/tasks/task.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { newFilesOf } from "~/http/new-file.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { safePath } from "~/http/safe-path.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { findTaskPage } from "~/store/tasks/task-page.queries.server";
import { Banner } from "~/ui/feedback/banner";
import { GateList } from "~/ui/feedback/gate-list";
import { EvidenceForm } from "~/ui/tasks/evidence-form";
import { MovePage } from "~/ui/tasks/move-page";

export const meta: MetaFunction = () => [{ title: "Set to done · Capstan" }];

const completionSchema = evidenceSchema.extend({ version: optionalVersion, back: z.string().default("") });

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Tasks are read by the people of the program.");
  const task = await findTaskPage(viewer, params.taskId ?? "");
  if (!task) throw new Response("There is no such task here.", { status: 404 });
  const back = safePath(new URL(request.url).searchParams.get("back"), taskPath(task.id));
  return { task, back, finish: movesForTask(task).find((move) => move.event === "FINISH") ?? null };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, completionSchema, { maxBytes: MAX_UPLOAD_BYTES });
  if (!form.ok) return formResponse(form);
  const { version, note, file, back } = form.data;
  const taskId = params.taskId ?? "";
  const result = await finishTask(actOf(request, viewer), {
    taskId,
    version,
    note,
    files: await newFilesOf(file),
  });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const to = safePath(back, taskPath(taskId));
  return redirectWithToast(to, {
    message: sayDone(result.value.title, result.value.freed),
    undo: { url: `${taskPath(taskId)}/undo`, fields: { back: to } },
  });
}

export default function Completion() {
  const { task, back, finish } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refusal = answer?.refusal ?? null;
  const gates = finish?.gates ?? [];
  const inTheWay = gates.some((gate) => !gate.met && gate.id !== "evidence");
  return (
    <MovePage
      task={task}
      title="Set to done"
      // What is missing stands in the list below already.
      refusal={refusal?.kind === "incomplete" ? null : refusal}
      formErrors={refusal ? [] : (answer?.formErrors ?? [])}
      back={back}
    >
      {finish === null && (
        <Banner title={`This task is ${TASK_STATE_LABELS[task.status].toLowerCase()}`}>
          There is nothing to be set to done.
        </Banner>
      )}
      {gates.some((gate) => !gate.met) && <GateList gates={gates} leadsTo="Done" />}
      {finish && !inTheWay && (
        <EvidenceForm
          action={`${taskPath(task.id)}/completion`}
          label="Done"
          fields={{ version: String(task.version), back }}
          needed={gates.some((gate) => gate.id === "evidence" && !gate.met)}
          answer={answer}
        />
      )}
    </MovePage>
  );
}
