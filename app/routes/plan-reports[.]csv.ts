import type { LoaderFunctionArgs } from "@remix-run/node";
import { readReportAsk } from "~/domain/plans/reports";
import { csvFile } from "~/http/csv-file.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { listReportRows } from "~/store/reports/report-rows.queries.server";

const TAKE = 500;

/** Exactly the rows behind the count it is asked beside. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Reports are read by the people of the program.");
  const ask = readReportAsk(new URL(request.url).searchParams);
  if (!ask) throw new Response("There is no such report here.", { status: 404 });
  const moment = now();
  async function* lines() {
    if (!ask) return;
    for (let skip = 0; ; skip += TAKE) {
      const { rows } = await listReportRows(viewer, ask, { skip, take: TAKE }, moment);
      for (const { code, title, what, detail, who, day } of rows) yield [code, title, what, detail, who, day];
      if (rows.length < TAKE) return;
    }
  }
  const name = ask.value === "" ? ask.report : `${ask.report} ${ask.value}`;
  return csvFile(`plans ${name}`, ["Code", "Title", "What", "In words", "Who", "Day"], lines());
}
