import type { LoaderFunctionArgs } from "@remix-run/node";
import { USUAL_COLUMNS } from "~/domain/plans/plan-columns";
import { type ExportColumn, exportColumns } from "~/domain/plans/plan-export";
import type { PlanRow } from "~/domain/plans/plan-list";
import { csvFile } from "~/http/csv-file.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { dayIn } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { findPlanAsk } from "~/store/plans/plan-ask.server";
import { findPlanChoices } from "~/store/plans/plan-choices.queries.server";
import { readPlans } from "~/store/plans/plan-list.queries.server";

/** Exactly the plans and columns of the list, without its pages; or, asked so, what each column means. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Plans are read by the people of the program.");
  const params = new URL(request.url).searchParams;
  const { ask, context, given } = await findPlanAsk(viewer, params);
  const { names } = await findPlanChoices(viewer, ask.filter);
  const columns = exportColumns(ask.columns ?? USUAL_COLUMNS, {
    ...context,
    nameOf: (id) => names[id]?.name ?? id,
  });
  const at = now();
  const name = `plans-${dayIn(at, viewer.timeZone)}`;
  if (params.get("with") === "definitions") {
    const rows = columns.map(({ name, means }) => [name, means]);
    return csvFile(
      `${name}-columns`,
      ["column", "what it means"],
      [...rows, ["", `As of ${at.toISOString()}. Plans: /plans?${params}`]],
    );
  }
  const header = columns.map((column) => column.name);
  return csvFile(name, header, cells(columns, readPlans(viewer, given, at)));
}

async function* cells(columns: readonly ExportColumn[], rows: AsyncIterable<PlanRow>) {
  for await (const row of rows) yield columns.map(({ cell }) => cell(row));
}
