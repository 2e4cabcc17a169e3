import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireViewer } from "~/http/session.server";

/** Whatever no other route knows: the answer stands in the frame, for those who are signed in. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  // Files that are not there need no person.
  if (!/\.\w+$/.test(params["*"] ?? "")) await requireViewer(request);
  throw new Response(null, { status: 404, statusText: "Not Found" });
}

export default function Nothing() {
  return null;
}
