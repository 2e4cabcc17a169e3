import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { notFound } from "~/domain/refusal";
import { viewHref } from "~/domain/views/saved-view";
import { throwRefusal } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { findView } from "~/store/views/view.queries.server";

/** The short address of a view: it leads to its list as the view shows it today. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Views are read by the people of the program.");
  const view = await findView(viewer, params.viewId ?? "");
  if (!view || view.removed) throwRefusal(notFound("view").refusal);
  return redirect(viewHref(view));
}
