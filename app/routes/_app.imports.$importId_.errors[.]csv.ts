import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { requireRight, requireViewer } from "~/http/session.server";
import { errorFile } from "~/store/surveys/error-file.server";
import { findImport } from "~/store/surveys/import.queries.server";

/** The rows that were not taken in, as they stood in the file, with the reason beside them. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Imports are read by the people of the program.");
  const record = await findImport(viewer, params.importId ?? "");
  if (!record || record.status === "discarded") {
    throw new Response("There is no such import here.", { status: 404, statusText: "Not found" });
  }
  const name =
    record.fileName
      .replace(/\.[^.]*$/, "")
      .replace(/[^\w .-]+/g, "_")
      .slice(0, 80) || "import";
  return new Response(createReadableStreamFromReadable(await errorFile(viewer, record)), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}-not-imported.csv"`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
