import type { LoaderFunctionArgs } from "@remix-run/node";
import { fileAnswer } from "~/http/file-answer.server";
import { LINK_HEADERS } from "~/http/link-limits.server";
import { findReaderOf } from "~/http/reader-door.server";
import { now } from "~/shared/clock.server";
import { findReaderFile } from "~/store/communications/reader.queries.server";

/** A picture in the words of a message, or a file beside them. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const reader = await findReaderOf(request, params.token ?? "", now());
  const file = reader && (await findReaderFile(reader, params.fileId ?? ""));
  if (!file) return new Response("There is no such file here.", { status: 404, headers: LINK_HEADERS });
  return fileAnswer(file, request);
}
