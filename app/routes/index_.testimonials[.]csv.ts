import type { LoaderFunctionArgs } from "@remix-run/node";
import { defaultWindow } from "~/domain/indices/index-window";
import { csvFile } from "~/http/csv-file.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { dayIn } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { listTestimonialCandidates } from "~/store/indices/testimonials.queries.server";
import { findIndexWorkspace } from "~/store/surveys/index.queries.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Indices are read by the people of the program.");
  const { timeZone } = await findIndexWorkspace(viewer);
  const window = defaultWindow(dayIn(now(), timeZone));
  const { candidates } = await listTestimonialCandidates(viewer, window);
  return csvFile(
    `testimonial-candidates-${window.from}-${window.to}`,
    ["account", "tier", "satisfaction", "n", "points", "few_answers"],
    candidates.map((row) => [
      row.account,
      row.tier,
      row.shown,
      row.n,
      row.points,
      row.isFew ? "few answers" : "",
    ]),
  );
}
