import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import * as z from "zod";
import { onlyPosted } from "~/http/only-posted.server";
import { parseForm } from "~/http/parse-form.server";
import { safePath } from "~/http/safe-path.server";
import { requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { markRead, markUnread } from "~/store/notices/notice-reading.server";

const schema = z.object({ read: z.string().optional() });

export const loader = onlyPosted;

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, schema);
  const read = form.ok ? form.data.read : undefined;
  const id = (params.noticeId ?? "").replaceAll("\0", "");
  const found = read === "no" ? await markUnread(viewer, id) : await markRead(viewer, id, now());
  if (!found) throw new Response("This notice is gone.", { status: 404 });
  const from = new URL(request.headers.get("referer") ?? "http://here.invalid/notices");
  const back = from.pathname === "/notices" ? `/notices${from.search}` : "/notices";
  return redirect(safePath(back, "/notices"), 303);
}
