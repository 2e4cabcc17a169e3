import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ALL_TASKS } from "~/domain/tasks/task-list";
import { requireRight, requireViewer } from "~/http/session.server";
import { readTaskViews } from "~/http/task-views.server";
import { tidyAddress } from "~/http/tidy-address.server";
import { findViewBar } from "~/store/views/view.queries.server";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { TaskViews } from "~/ui/tasks/views/task-views";
import { exportHref } from "~/ui/tasks/views/view-links";
import { ViewBar } from "~/ui/views/view-bar";

export const handle: FrameHandle = { crumbs: () => [{ label: "Tasks" }], wide: true };
export const meta: MetaFunction = () => [{ title: "Tasks · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Tasks are read by the people of the program.");
  const params = new URL(request.url).searchParams;
  tidyAddress("/tasks", params);
  const { opensWith, ...bar } = await findViewBar(viewer, "tasks", params);
  if (opensWith) throw redirect(opensWith);
  return { ...(await readTaskViews(request, viewer, ALL_TASKS)), bar };
}

export default function Tasks() {
  const { bar, ...data } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={data.ask.who === "me" ? "Your tasks" : "Tasks"}
        lead="The work of all plans: one person each, small enough to be seen through."
        menu={[{ label: "Export as CSV", href: exportHref(data.ask), download: true }]}
      />
      {(bar.views.length > 0 || bar.query !== "") && <ViewBar bar={bar} />}
      <TaskViews {...data} />
    </>
  );
}
