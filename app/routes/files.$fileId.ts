import type { LoaderFunctionArgs } from "@remix-run/node";
import { isShownInPlace } from "~/domain/tasks/new-file";
import { requireRight, requireViewer } from "~/http/session.server";
import { database } from "~/store/database.server";
import { findTaskFileBytes } from "~/store/tasks/task-file.queries.server";

/**
 * A file of the workspace. What people uploaded is never run here: it is downloaded under its own name,
 * and only pictures known by their first bytes are shown in place.
 */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Files are read by the people of the program.");
  const file = await findTaskFileBytes(database(), viewer, params.fileId ?? "");
  if (!file) return new Response("There is no such file here.", { status: 404 });
  const shown = new URL(request.url).searchParams.has("shown") && isShownInPlace(file.mediaType);
  return new Response(Uint8Array.from(file.bytes), {
    headers: {
      "content-type": shown ? file.mediaType : "application/octet-stream",
      "content-length": String(file.size),
      "content-disposition": `${shown ? "inline" : "attachment"}; ${dispositionName(file.name)}`,
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "same-origin",
      // A file never changes under its id; it may be taken back, so nobody else keeps it.
      "cache-control": "private, max-age=300",
    },
  });
}

/** Old browsers read the plain name, all others the exact one. */
function dispositionName(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const exact = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `filename="${plain}"; filename*=UTF-8''${exact}`;
}
