import type { LoaderFunctionArgs } from "@remix-run/node";
import { FIGURE_HEADER, figureCells, indexFigures } from "~/domain/indices/index-figures";
import { csvFile } from "~/http/csv-file.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { findIndexPage } from "~/store/indices/index-page.queries.server";

/** Every figure of the index page with these very filters. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Indices are read by the people of the program.");
  const found = await findIndexPage(viewer, new URL(request.url).searchParams, now());
  const rows = indexFigures(found.page, found.filter, found.window).map(figureCells);
  return csvFile(
    `index-${found.filter.measure}-${found.window.from}-${found.window.to}`,
    FIGURE_HEADER,
    rows,
  );
}
