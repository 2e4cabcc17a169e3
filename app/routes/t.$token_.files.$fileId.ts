import type { LoaderFunctionArgs } from "@remix-run/node";
import { fileAnswer } from "~/http/file-answer.server";
import { LINK_HEADERS } from "~/http/link-limits.server";
import { findGrantOf } from "~/http/outside-door.server";
import { now } from "~/shared/clock.server";
import { findOutsideFile } from "~/store/tasks/task-grant.queries.server";

/** A file that somebody outside attached, for themselves. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const grant = await findGrantOf(request, params.token ?? "", now());
  const file = grant && (await findOutsideFile(grant, params.fileId ?? ""));
  if (!file) return new Response("There is no such file here.", { status: 404, headers: LINK_HEADERS });
  return fileAnswer(file, request);
}
