import type { LoaderFunctionArgs } from "@remix-run/node";
import { can } from "~/domain/access";
import { requireViewer } from "~/http/session.server";
import { listFitting } from "~/store/people/nameable.server";

/** Whom somebody may mean who types "@" and the beginning of a name. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const typed = (new URL(request.url).searchParams.get("q") ?? "").slice(0, 60);
  const people = can(viewer, "program.read") ? await listFitting(viewer, typed) : [];
  return Response.json({ people }, { headers: { "cache-control": "no-store" } });
}
