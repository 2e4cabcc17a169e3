import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeTasks } from "~/commands/bulk/change-tasks.server";
import { countRows, many, sayingSeen } from "~/domain/bulk/bulk-edit";
import { bulkTaskRows } from "~/domain/tasks/bulk-task";
import { bulkTaskSchema } from "~/domain/tasks/bulk-task.schema";
import { readTaskAsk } from "~/domain/tasks/task-list";
import { actOf } from "~/http/act.server";
import { readBulkRequest } from "~/http/bulk-request.server";
import { redirectWithToast } from "~/http/flash.server";
import { statusOf } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { newId } from "~/shared/id.server";
import { database } from "~/store/database.server";
import { findBulkTaskAround } from "~/store/tasks/bulk-around.server";
import { listBulkTasks } from "~/store/tasks/bulk-tasks.server";
import { listTaskPeople } from "~/store/tasks/task-choices.server";
import { findTaskDays } from "~/store/tasks/task-days.server";
import { listTaskIds } from "~/store/tasks/task-list.queries.server";
import { type BulkAnswer, BulkPage } from "~/ui/bulk/bulk-page";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { BULK_TASK_LABELS, BulkTaskFields } from "~/ui/tasks/bulk/bulk-task-fields";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Tasks", href: "/tasks" }, { label: "Change several" }],
};
export const meta: MetaFunction = () => [{ title: "Change several tasks · Capstan" }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Tasks are read by the people of the program.");
  return { people: await listTaskPeople(viewer) };
}

const NOTHING: BulkAnswer = {
  chosen: null,
  values: {},
  preview: null,
  refusal: null,
  fieldErrors: {},
  formErrors: [],
};

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Tasks are read by the people of the program.");
  const asked = await readBulkRequest(request, bulkTaskSchema, "/tasks", async (query, most) =>
    listTaskIds(
      database(),
      viewer,
      readTaskAsk(new URLSearchParams(query)),
      await findTaskDays(viewer, now()),
      most,
    ),
  );
  if (asked.step === "stop") {
    return data<BulkAnswer>({ ...NOTHING, ...asked.answer }, { status: asked.status });
  }
  const { chosen } = asked;
  if (asked.step === "refused")
    return data<BulkAnswer>({ ...NOTHING, ...asked.answer, chosen }, { status: 422 });
  const tasks = await listBulkTasks(database(), viewer, chosen.ids);
  if (tasks.length === 0) {
    return data<BulkAnswer>(
      { ...NOTHING, formErrors: ["None of these tasks is here any more."] },
      { status: 404 },
    );
  }
  const here = { ...chosen, count: tasks.length };
  if (asked.step === "choose") return data<BulkAnswer>({ ...NOTHING, chosen: here });
  if (asked.step === "preview") {
    const rows = bulkTaskRows(tasks, asked.change, await findBulkTaskAround(database(), viewer));
    const preview = { rows, counts: countRows(rows), editId: newId(), seen: sayingSeen(rows) };
    return data<BulkAnswer>({ ...NOTHING, chosen: here, values: asked.values, preview });
  }
  const result = await changeTasks(actOf(request, viewer), { ...asked.agreed, change: asked.change });
  if (!result.ok) {
    const { refusal } = result;
    return data<BulkAnswer>(
      { ...NOTHING, chosen: here, values: asked.values, refusal },
      { status: statusOf(refusal) },
    );
  }
  const { editId, counts } = result.value;
  return redirectWithToast(`/bulk-edits/${editId}`, {
    message: `${many("task", counts.change)} changed`,
    undo: { url: `/bulk-edits/${editId}/undo` },
  });
}

export default function BulkTasks() {
  const { people } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <BulkPage noun="task" answer={answer} fields={Object.keys(BULK_TASK_LABELS)} labels={BULK_TASK_LABELS}>
      <BulkTaskFields people={people} values={answer?.values ?? {}} errors={answer?.fieldErrors ?? {}} />
    </BulkPage>
  );
}
