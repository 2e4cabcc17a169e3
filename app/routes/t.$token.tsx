import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { attachEvidence } from "~/commands/tasks/attach-evidence.server";
import { blockTask } from "~/commands/tasks/block-task.server";
import { finishTask } from "~/commands/tasks/finish-task.server";
import { moveTask } from "~/commands/tasks/move-task.server";
import { tickChecklist } from "~/commands/tasks/tick-checklist.server";
import { undoTaskMove } from "~/commands/tasks/undo-task-move.server";
import { withdrawFile } from "~/commands/tasks/withdraw-file.server";
import type { Act } from "~/domain/act";
import type { Result } from "~/domain/refusal";
import { guestAct, outsideGates, outsideWords } from "~/domain/tasks/guest";
import { MAX_UPLOAD_BYTES } from "~/domain/tasks/new-file";
import { isSaid, type OutsideInput, outsideSchema } from "~/domain/tasks/outside.schema";
import { movesForTask } from "~/domain/tasks/task.machine";
import { LINK_HEADERS } from "~/http/link-limits.server";
import { newFilesOf } from "~/http/new-file.server";
import { findGrantOf } from "~/http/outside-door.server";
import { parseForm } from "~/http/parse-form.server";
import { statusOf } from "~/http/refusal.server";
import { now } from "~/shared/clock.server";
import { database } from "~/store/database.server";
import { findTaskForMove } from "~/store/tasks/task-facts.server";
import { findOutsideTask, noteUse } from "~/store/tasks/task-grant.queries.server";
import { LinkEnded } from "~/ui/tasks/grants/link-ended";
import { OutsideTaskPage } from "~/ui/tasks/grants/outside-task-page";

/** The title tells nothing: it stands in histories and on shared screens. */
export const meta: MetaFunction = () => [
  { title: "Your task · Capstan" },
  { name: "robots", content: "noindex, nofollow" },
];
export const headers = () => LINK_HEADERS;

/** Ended, run out and never given: one answer, so that nobody learns which. */
const nowhere = () => data({ page: null }, { status: 404, headers: LINK_HEADERS });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const at = now();
  const token = params.token ?? "";
  const grant = await findGrantOf(request, token, at);
  if (!grant) return nowhere();
  const { viewer } = guestAct(grant, at);
  const [task, facts] = await Promise.all([
    findOutsideTask(grant, at),
    findTaskForMove(database(), viewer, grant.taskId),
  ]);
  if (!task || !facts) return nowhere();
  await noteUse(grant, at);
  const moves = movesForTask(facts).map((move) => ({ ...move, gates: outsideGates(move.gates) }));
  const said = new URL(request.url).searchParams.get("said");
  return data({ page: { task, moves, token, said: isSaid(said) ? said : null } }, { headers: LINK_HEADERS });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const at = now();
  const token = params.token ?? "";
  const grant = await findGrantOf(request, token, at);
  if (!grant) throw new Response("This link does not work any more.", { status: 404, headers: LINK_HEADERS });
  const form = await parseForm(request, outsideSchema, { maxBytes: MAX_UPLOAD_BYTES });
  if (!form.ok) {
    const { fieldErrors, formErrors, values } = form;
    return data({ fieldErrors, formErrors, values }, { status: 422, headers: LINK_HEADERS });
  }
  const result = await carryOut(guestAct(grant, at), grant.taskId, form.data);
  if (!result.ok) {
    const { refusal } = result;
    const fieldErrors = refusal.kind === "invalid" ? refusal.fieldErrors : {};
    return data(
      { fieldErrors, formErrors: [outsideWords(refusal)], values: form.values },
      { status: statusOf(refusal), headers: LINK_HEADERS },
    );
  }
  return redirect(`/t/${token}?said=${form.data.act}`, { status: 303, headers: LINK_HEADERS });
}

/** The same commands as everybody's, on this one task alone. */
async function carryOut(act: Act, taskId: string, input: OutsideInput): Promise<Result<unknown>> {
  switch (input.act) {
    case "start":
      return moveTask(act, { taskId, version: input.version, event: "START" });
    case "go-on":
      return moveTask(act, { taskId, version: input.version, event: "UNBLOCK" });
    case "done": {
      const { version, note, file } = input;
      return finishTask(act, { taskId, version, note, files: await newFilesOf(file) });
    }
    case "keep":
      return attachEvidence(act, { taskId, note: input.note, files: await newFilesOf(input.file) });
    case "tick": {
      const { item, text, ticked } = input;
      return tickChecklist(act, { taskId, item, text, ticked });
    }
    case "blocked": {
      const { version, reason, waitingFor, barrier } = input;
      return blockTask(act, { taskId, version, reason, waitingFor, barrier });
    }
    case "undo":
      return undoTaskMove(act, { taskId, version: input.version });
    case "take-back":
      return withdrawFile(act, { fileId: input.fileId });
  }
}

export default function OutsideTask() {
  const { page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (!page) return <LinkEnded />;
  return <OutsideTaskPage {...page} answer={answer ?? null} />;
}
