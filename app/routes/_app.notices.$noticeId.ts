import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { safePath } from "~/http/safe-path.server";
import { requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { findNoticePlace } from "~/store/notices/notice.queries.server";
import { markRead } from "~/store/notices/notice-reading.server";

/** A browser that looks ahead has read nothing. */
const isLookAhead = (request: Request): boolean =>
  `${request.headers.get("sec-purpose") ?? ""}${request.headers.get("purpose") ?? ""}`.includes("prefetch");

/** Opens what a notice speaks of; with that it is read. Letters lead here too. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const id = params.noticeId ?? "";
  const place = id.includes("\0") ? null : await findNoticePlace(viewer, id);
  if (!place) {
    throw new Response("This notice is gone: it was read long ago, or what it spoke of was taken back.", {
      status: 404,
    });
  }
  if (!isLookAhead(request)) await markRead(viewer, id, now());
  // The bell stands in the frame, which would not read itself again for a mere step to another page.
  return redirect(safePath(place), { headers: { "X-Remix-Revalidate": "yes", "cache-control": "no-store" } });
}
