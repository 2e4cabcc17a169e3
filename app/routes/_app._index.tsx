import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { homeOf } from "~/domain/playbook/home";
import { requireViewer } from "~/http/session.server";

/** Home is where one's work is: the cockpit, my work, or the board. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  return redirect(homeOf(viewer.role));
}
