import type { LoaderFunctionArgs } from "@remix-run/node";
import type { ReadingView } from "~/domain/kpis/kpi-view";
import { type CsvCell, csvFile } from "~/http/csv-file.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { findKpiPage, listReadings } from "~/store/kpis/kpi-page.queries.server";

const WORDS: Record<ReadingView["withdrawn"], string> = {
  "": "yes",
  back: "no, taken back",
  replaced: "no, replaced",
  gone: "no, its answers left",
};

/** Every reading with where it came from, those that count nowhere among them; the first columns can be read in again. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "KPIs are read by the people of the program.");
  const kpi = await findKpiPage(viewer, params.code ?? "", params.kpiId ?? "");
  if (!kpi) throw new Response("There is no such KPI here.", { status: 404 });
  const { id, blind } = kpi;
  async function* rows(): AsyncGenerator<CsvCell[]> {
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listReadings>> = await listReadings(
        viewer,
        { id, blind },
        cursor,
      );
      for (const each of page.rows) {
        yield [
          each.day,
          each.value,
          each.n,
          each.count,
          each.note,
          each.source,
          each.byName,
          WORDS[each.withdrawn],
        ];
      }
      cursor = page.next;
    } while (cursor !== null);
  }
  return csvFile(
    `${kpi.plan.code}-${kpi.name}`,
    ["date", "value", "n", "count", "note", "came_from", "by", "counts"],
    rows(),
  );
}
