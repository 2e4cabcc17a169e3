import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isOwnView, isViewList, mayChangeView } from "~/domain/views/saved-view";
import { requireRight, requireViewer } from "~/http/session.server";
import { listViews } from "~/store/views/view.queries.server";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { ViewsPage } from "~/ui/views/views-page";

export const handle: FrameHandle = { crumbs: () => [{ label: "Saved views" }] };
export const meta: MetaFunction = () => [{ title: "Saved views · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Views are read by the people of the program.");
  const list = new URL(request.url).searchParams.get("list") ?? "";
  const views = await listViews(viewer, isViewList(list) ? list : null);
  return {
    views: views.map((view) => ({
      ...view,
      own: isOwnView(viewer, view),
      mayChange: mayChangeView(viewer, view),
    })),
  };
}

export default function Views() {
  return <ViewsPage {...useLoaderData<typeof loader>()} />;
}
