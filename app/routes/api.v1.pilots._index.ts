import type { LoaderFunctionArgs } from "@remix-run/node";
import { plainFigures } from "~/domain/roi/plain-figures";
import { filterPortfolio, portfolioProblems, readPortfolioAsk, sortPortfolio } from "~/domain/roi/portfolio";
import { answerReading, badQuery } from "~/http/api-read.server";
import { listPortfolio } from "~/store/roi/portfolio.queries.server";

/** The pilots of the portfolio with what each comes to; class, state, year and sort of that page's address. */
export const loader = ({ request }: LoaderFunctionArgs) =>
  answerReading(request, async ({ viewer, params, at, today }) => {
    const problems = portfolioProblems(params);
    if (problems.length > 0) return badQuery(problems);
    const ask = { ...readPortfolioAsk(params), show: "pilots" as const };
    const rows = sortPortfolio(filterPortfolio(await listPortfolio(viewer, at, "pilots"), ask), ask);
    return {
      asOf: today,
      pilots: rows.map(({ code, title, state, year, decision, money }) => ({
        code,
        title,
        state,
        year,
        decision: decision || null,
        case: plainFigures(money),
      })),
    };
  });
export { loader as action };
