import type { ActionFunctionArgs } from "@remix-run/node";
import * as z from "zod";
import { lookAtReadings } from "~/commands/kpis/import-readings.server";
import { FILE_SAME_DAY, ROW_VERDICT_LABELS } from "~/domain/kpis/reading-file";
import { actOf } from "~/http/act.server";
import { csvFile } from "~/http/csv-file.server";
import { onlyPosted } from "~/http/only-posted.server";
import { parseForm } from "~/http/parse-form.server";
import { requireViewer } from "~/http/session.server";

const schema = z.object({ text: z.string().max(600_000), sameDay: z.enum(FILE_SAME_DAY).default("leave") });

export const loader = onlyPosted;

/** The rows that are not taken in, as they stood there, with the reason beside them. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, schema, { maxBytes: 3 * 1_048_576 });
  if (!form.ok) throw new Response("The rows could not be read again.", { status: 422 });
  const tried = await lookAtReadings(actOf(request, viewer), { kpiId: params.kpiId ?? "", ...form.data });
  if (!tried.ok) {
    throw new Response(tried.refusal.message, { status: tried.refusal.kind === "not-found" ? 404 : 403 });
  }
  const out = tried.value.rows.filter(({ verdict }) => verdict === "refused" || verdict === "leftOut");
  const width = Math.max(1, ...out.map(({ cells }) => cells.length));
  const names = ["date", "value", "n", "count", "note"];
  return csvFile(
    "readings-not-taken",
    [
      ...Array.from({ length: width }, (_, at) =>
        width === 4 && at === 3 ? "note" : (names[at] ?? `column ${at + 1}`),
      ),
      "row",
      "verdict",
      "reason",
    ],
    out.map(({ cells, row, verdict, why }) => [
      ...Array.from({ length: width }, (_, at) => cells[at] ?? ""),
      row,
      ROW_VERDICT_LABELS[verdict],
      why,
    ]),
  );
}
