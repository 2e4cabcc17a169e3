import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { taskPath } from "~/domain/tasks/task";
import { placeIn } from "~/http/page-place.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { listActivityLines } from "~/store/activity/activity-lines.queries.server";
import { findTaskPage } from "~/store/tasks/task-page.queries.server";
import { ActivityList } from "~/ui/activity/activity-list";
import { Pagination } from "~/ui/controls/pagination";
import { MovePage } from "~/ui/tasks/move-page";

export const meta: MetaFunction = () => [{ title: "History of the task · Capstan" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Tasks are read by the people of the program.");
  const task = await findTaskPage(viewer, params.taskId ?? "");
  if (!task) throw new Response("There is no such task here.", { status: 404 });
  const before = placeIn(request, "before");
  const page = await listActivityLines(viewer, { recordId: task.id, before });
  return { task, ...page, isFirst: before === undefined };
}

/** Everything that was ever done with a task, in pages. */
export default function History() {
  const { task, lines, next, isFirst } = useLoaderData<typeof loader>();
  const path = `${taskPath(task.id)}/history`;
  return (
    <MovePage task={task} title="History" refusal={null} back={taskPath(task.id)}>
      <ActivityList lines={lines} />
      <Pagination
        previousHref={isFirst ? null : path}
        nextHref={next ? `${path}?before=${next}` : null}
        summary={isFirst ? "The newest" : "Older lines"}
      />
    </MovePage>
  );
}
