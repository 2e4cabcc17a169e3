import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { onlyPosted } from "~/http/only-posted.server";
import { safePath } from "~/http/safe-path.server";
import { requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { markRead, markUnread } from "~/store/notices/notice-reading.server";

export const loader = onlyPosted;

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await request.formData();
  const id = (params.noticeId ?? "").replaceAll("\0", "");
  const found = form.get("read") === "no" ? await markUnread(viewer, id) : await markRead(viewer, id, now());
  if (!found) throw new Response("This notice is gone.", { status: 404 });
  const from = new URL(request.headers.get("referer") ?? "http://here.invalid/notices");
  const back = from.pathname === "/notices" ? `/notices${from.search}` : "/notices";
  return redirect(safePath(back, "/notices"), 303);
}
