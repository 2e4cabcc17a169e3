import type { LoaderFunctionArgs } from "@remix-run/node";
import { fileAnswer } from "~/http/file-answer.server";
import { LINK_HEADERS } from "~/http/link-limits.server";
import { findPageOf } from "~/http/public-door.server";
import { now } from "~/shared/clock.server";
import { findPublicFile } from "~/store/communications/public-link.queries.server";

/** A picture or a file of a public page, as long as the page stands. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await findPageOf(request, params.token ?? "", now());
  const file = found && (await findPublicFile(found, params.fileId ?? ""));
  if (!file) return new Response("There is no such file here.", { status: 404, headers: LINK_HEADERS });
  return fileAnswer(file, request);
}
