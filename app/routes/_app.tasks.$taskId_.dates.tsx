import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { shiftTaskDates } from "~/commands/tasks/shift-task-dates.server";
import { can } from "~/domain/access";
import { MOST_SHIFT, previewShift } from "~/domain/tasks/shift-dates";
import { isOpenTask, taskPath } from "~/domain/tasks/task";
import { taskPlanSubject } from "~/domain/tasks/task.access";
import { planIsOpen } from "~/domain/tasks/task.rules";
import { shiftSchema } from "~/domain/tasks/task.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { safePath } from "~/http/safe-path.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { database } from "~/store/database.server";
import { findTaskForMove } from "~/store/tasks/task-facts.server";
import { findShiftGround } from "~/store/tasks/task-shift.server";
import { MovePage } from "~/ui/tasks/move-page";
import { ShiftForm } from "~/ui/tasks/shift-form";

export const meta: MetaFunction = () => [{ title: "Move the dates · Capstan" }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

/** By how many days the address asks; null where it does not ask yet, or nonsense. */
function readBy(text: string | null): number | null {
  const by = Number(text?.trim() || Number.NaN);
  return Number.isInteger(by) && by !== 0 && Math.abs(by) <= MOST_SHIFT ? by : null;
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Tasks are read by the people of the program.");
  const task = await findTaskForMove(database(), viewer, params.taskId ?? "");
  if (!task) throw new Response("There is no such task here.", { status: 404 });
  const query = new URL(request.url).searchParams;
  const by = readBy(query.get("by"));
  const along = query.get("along") === "on";
  const ground = await findShiftGround(database(), task.workspaceId, task.planId);
  const open = planIsOpen(task);
  return {
    task: { ...task, doneAt: null },
    asked: query.get("by") ?? "",
    by,
    along,
    preview: by === null ? null : previewShift(ground.tasks, task.id, { by, along }, ground),
    planEndOn: ground.planEndOn,
    closed: !open.met
      ? `${open.detail}.`
      : !isOpenTask(task.status)
        ? `It is ${task.status}; its days are on record.`
        : !task.startOn && !task.dueOn
          ? "It has no dates that could be moved. Give it a due date first."
          : !can(viewer, "plan.edit", taskPlanSubject(task))
            ? `Dates of ${task.planCode} are moved by its owner or a leader.`
            : null,
    back: safePath(query.get("back"), taskPath(task.id)),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, shiftSchema);
  if (!form.ok) return formResponse(form);
  const { back, ...input } = form.data;
  const taskId = params.taskId ?? "";
  const result = await shiftTaskDates(actOf(request, viewer), { taskId, ...input });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const { title, moved, editId } = result.value;
  const days = `${Math.abs(input.by)} working day${Math.abs(input.by) === 1 ? "" : "s"}`;
  return redirectWithToast(safePath(back, taskPath(taskId)), {
    message: `${moved === 1 ? `“${title}”` : `${moved} tasks`} moved ${days} ${input.by > 0 ? "later" : "earlier"}`,
    undo: { url: `/bulk-edits/${editId}/undo` },
  });
}

export default function Dates() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <MovePage
      task={data.task}
      title="Move the dates"
      lead="By working days of this workspace; weekends and holidays are passed over."
      refusal={answer?.refusal ?? null}
      formErrors={
        answer?.refusal
          ? []
          : [...(answer?.formErrors ?? []), ...Object.values(answer?.fieldErrors ?? {}).flat()]
      }
      back={data.back}
    >
      <ShiftForm {...data} />
    </MovePage>
  );
}
