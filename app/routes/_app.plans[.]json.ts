import { Readable } from "node:stream";
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { USUAL_COLUMNS } from "~/domain/plans/plan-columns";
import { type ExportColumn, exportColumns } from "~/domain/plans/plan-export";
import type { PlanRow } from "~/domain/plans/plan-list";
import { requireRight, requireViewer } from "~/http/session.server";
import { dayIn } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { findPlanAsk } from "~/store/plans/plan-ask.server";
import { findPlanChoices } from "~/store/plans/plan-choices.queries.server";
import { readPlans } from "~/store/plans/plan-list.queries.server";

/** The same as the CSV for another program, with what each column means on top; it goes out while it is read. */
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
  const head = {
    asOf: at.toISOString(),
    columns: columns.map(({ name, means }) => ({ name, means })),
  };
  const source = Readable.from(lines(head, columns, readPlans(viewer, given, at)));
  return new Response(createReadableStreamFromReadable(source), {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="plans-${dayIn(at, viewer.timeZone)}.json"`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}

async function* lines(head: object, columns: readonly ExportColumn[], rows: AsyncIterable<PlanRow>) {
  yield `${JSON.stringify(head).slice(0, -1)},"plans":[`;
  let before = "";
  for await (const row of rows) {
    const plan = Object.fromEntries(columns.map(({ name, cell }) => [name, cell(row)]));
    yield `${before}\n${JSON.stringify(plan)}`;
    before = ",";
  }
  yield "\n]}\n";
}
