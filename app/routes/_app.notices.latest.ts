import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { listLatestNotices } from "~/store/notices/notice.queries.server";
import type { LatestNotices } from "~/ui/notices/notice-bell";

/** What the bell shows once it is opened. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const upTo = now().toISOString();
  const latest: LatestNotices = { notices: await listLatestNotices(viewer), upTo };
  return Response.json(latest, { headers: { "cache-control": "no-store" } });
}
