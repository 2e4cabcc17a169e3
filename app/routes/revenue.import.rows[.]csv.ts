import type { ActionFunctionArgs } from "@remix-run/node";
import * as z from "zod";
import { lookAtChanges } from "~/commands/revenue/import-changes.server";
import { LEDGER_VERDICT_LABELS } from "~/domain/revenue/ledger-file";
import { actOf } from "~/http/act.server";
import { csvFile } from "~/http/csv-file.server";
import { onlyPosted } from "~/http/only-posted.server";
import { parseForm } from "~/http/parse-form.server";
import { requireViewer } from "~/http/session.server";

const schema = z.object({ text: z.string().max(1_200_000) });

export const loader = onlyPosted;

/** The rows that are not taken in, as they stood there, with the reason beside them. */
export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, schema, { maxBytes: 5 * 1_048_576 });
  if (!form.ok) throw new Response("The rows could not be read again.", { status: 422 });
  const tried = await lookAtChanges(actOf(request, viewer), form.data);
  if (!tried.ok) {
    throw new Response(tried.refusal.message, { status: tried.refusal.kind === "invalid" ? 422 : 403 });
  }
  const out = tried.value.rows.filter(({ verdict }) => verdict === "refused" || verdict === "leftOut");
  const width = Math.max(5, ...out.map(({ cells }) => cells.length));
  const names = ["account", "day", "kind", "amount", "note"];
  return csvFile(
    "changes-not-taken",
    [
      ...Array.from({ length: width }, (_, at) => names[at] ?? `column ${at + 1}`),
      "row",
      "verdict",
      "reason",
    ],
    out.map(({ cells, row, verdict, why }) => [
      ...Array.from({ length: width }, (_, at) => cells[at] ?? ""),
      row,
      LEDGER_VERDICT_LABELS[verdict],
      why,
    ]),
  );
}
