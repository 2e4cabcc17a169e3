import type { LoaderFunctionArgs } from "@remix-run/node";
import { openStream, STREAM_HEADERS } from "~/http/live-stream.server";
import { findVisit } from "~/http/session.server";
import { log } from "~/shared/log.server";

const PLAIN = { "cache-control": "no-store", "content-type": "text/plain; charset=utf-8" };

/** What moves in the viewer's workspace, told to open pages the moment it stands. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const visit = await findVisit(request);
  // Whoever is signed out meanwhile is told so without a page.
  if (!visit) return new Response("Sign in to hear what moves.\n", { status: 401, headers: PLAIN });
  if (request.method === "HEAD") return new Response(null, { headers: STREAM_HEADERS });
  try {
    return new Response(await openStream(request, visit, context), { headers: STREAM_HEADERS });
  } catch (error) {
    log.warn("A stream could not be opened.", { error });
    return new Response("Nothing can be told live just now. Pages ask by themselves meanwhile.\n", {
      status: 503,
      headers: { ...PLAIN, "retry-after": "5" },
    });
  }
}
