import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ALL_TASKS } from "~/domain/tasks/task-list";
import { requireRight, requireViewer } from "~/http/session.server";
import { readTaskViews } from "~/http/task-views.server";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { TaskViews } from "~/ui/tasks/views/task-views";
import { exportHref } from "~/ui/tasks/views/view-links";

export const handle: FrameHandle = { crumbs: () => [{ label: "Tasks" }], wide: true };
export const meta: MetaFunction = () => [{ title: "Tasks · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Tasks are read by the people of the program.");
  return readTaskViews(request, viewer, ALL_TASKS);
}

export default function Tasks() {
  const data = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={data.ask.who === "me" ? "Your tasks" : "Tasks"}
        lead="The work of all plans: one person each, small enough to be seen through."
        menu={[{ label: "Export as CSV", href: exportHref(data.ask), download: true }]}
      />
      <TaskViews {...data} />
    </>
  );
}
