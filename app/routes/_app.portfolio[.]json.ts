import type { LoaderFunctionArgs } from "@remix-run/node";
import { filterPortfolio, readPortfolioAsk, sortPortfolio } from "~/domain/roi/portfolio";
import { PORTFOLIO_COLUMNS, portfolioRecord } from "~/domain/roi/portfolio-export";
import { requireRight, requireViewer } from "~/http/session.server";
import { dayIn } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { listPortfolio } from "~/store/roi/portfolio.queries.server";

/** The same as the CSV for another program, with what each column means on top. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "The portfolio is read by the people of the program.");
  const ask = readPortfolioAsk(new URL(request.url).searchParams);
  const at = now();
  const rows = sortPortfolio(filterPortfolio(await listPortfolio(viewer, at), ask), ask);
  const body = {
    asOf: at.toISOString(),
    columns: PORTFOLIO_COLUMNS.map(({ name, means }) => ({ name, means })),
    rows: rows.map(portfolioRecord),
  };
  return new Response(`${JSON.stringify(body, null, 1)}\n`, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="portfolio-${dayIn(at, viewer.timeZone)}.json"`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
