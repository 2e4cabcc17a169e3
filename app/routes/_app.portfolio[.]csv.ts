import type { LoaderFunctionArgs } from "@remix-run/node";
import { filterPortfolio, portfolioQuery, readPortfolioAsk, sortPortfolio } from "~/domain/roi/portfolio";
import { PORTFOLIO_COLUMNS } from "~/domain/roi/portfolio-export";
import { csvFile } from "~/http/csv-file.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { dayIn } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { listPortfolio } from "~/store/roi/portfolio.queries.server";

/** The rows of the page in its order, all pages of it; or, asked so, what each column means. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "The portfolio is read by the people of the program.");
  const params = new URL(request.url).searchParams;
  const ask = readPortfolioAsk(params);
  const at = now();
  const name = `portfolio-${dayIn(at, viewer.timeZone)}`;
  if (params.get("with") === "definitions") {
    const meanings = PORTFOLIO_COLUMNS.map(({ name, means }) => [name, means]);
    return csvFile(
      `${name}-columns`,
      ["column", "what it means"],
      [...meanings, ["", `As of ${at.toISOString()}. Portfolio: /portfolio?${portfolioQuery(ask)}`]],
    );
  }
  const rows = sortPortfolio(filterPortfolio(await listPortfolio(viewer, at), ask), ask);
  return csvFile(
    name,
    PORTFOLIO_COLUMNS.map((column) => column.name),
    rows.map((row) => PORTFOLIO_COLUMNS.map(({ cell }) => cell(row))),
  );
}
