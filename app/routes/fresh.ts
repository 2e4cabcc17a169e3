import type { LoaderFunctionArgs } from "@remix-run/node";
import { findViewer } from "~/http/session.server";
import { findDataVersion } from "~/store/work/data-version.server";

/** How far the workspace's data has moved on: what open pages ask every few seconds. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await findViewer(request);
  // Whoever is signed out meanwhile is told so without a page.
  if (!viewer) return new Response(null, { status: 401 });
  return Response.json(
    { dataVersion: await findDataVersion(viewer) },
    { headers: { "cache-control": "no-store" } },
  );
}
