import type { LoaderFunctionArgs } from "@remix-run/node";
import { fileAnswer } from "~/http/file-answer.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { findMessageFileBytes } from "~/store/communications/files.queries.server";
import { database } from "~/store/database.server";
import { findPlanFileBytes } from "~/store/plans/plan-file.queries.server";
import { findTaskFileBytes } from "~/store/tasks/task-file.queries.server";

/** A file of the workspace. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Files are read by the people of the program.");
  const id = params.fileId ?? "";
  const file =
    (await findTaskFileBytes(database(), viewer, id)) ??
    (await findPlanFileBytes(database(), viewer, id)) ??
    (await findMessageFileBytes(database(), viewer, id));
  if (!file) return new Response("There is no such file here.", { status: 404 });
  return fileAnswer(file, request);
}
