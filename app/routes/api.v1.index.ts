import type { LoaderFunctionArgs } from "@remix-run/node";
import { indexFigures } from "~/domain/indices/index-figures";
import { indexQuery } from "~/domain/indices/index-filter";
import { answerReading, badQuery } from "~/http/api-read.server";
import { findIndexPage } from "~/store/indices/index-page.queries.server";

/** The index page of the same query string, every figure of it as a row. */
export const loader = ({ request }: LoaderFunctionArgs) =>
  answerReading(request, async ({ viewer, params, at, today }) => {
    const { page, filter, window, problems, workspace } = await findIndexPage(viewer, params, at);
    if (problems.length > 0) return badQuery(problems);
    return {
      asOf: today,
      query: indexQuery(filter, window),
      sentence: page.sentence,
      floor: workspace.floor,
      clustered: page.clustered,
      revenueWeighted: page.revenueWeighted,
      figures: indexFigures(page, filter, window),
    };
  });
export { loader as action };
