import type { LoaderFunctionArgs } from "@remix-run/node";
import { plainFigures } from "~/domain/roi/plain-figures";
import { rateViewOf } from "~/domain/win-back/rate-view";
import { lossReasonLabel } from "~/domain/win-back/win-back";
import { casesFor, readWinBackAsk, sumOf, winBackProblems } from "~/domain/win-back/win-back-board";
import { plainWinBack } from "~/domain/win-back/win-back-plain";
import { answerReading, badQuery } from "~/http/api-read.server";
import { readLostAndWonBack } from "~/store/revenue/big4.queries.server";
import { listWinBacks } from "~/store/win-back/win-back-list.queries.server";

/** Every lost customer with how far the way back is, and the rate as the Big 4 have it. */
export const loader = ({ request }: LoaderFunctionArgs) =>
  answerReading(request, async ({ viewer, params, today }) => {
    const problems = winBackProblems(params);
    if (problems.length > 0) return badQuery(problems);
    const [all, { lost, window }] = await Promise.all([
      listWinBacks(viewer),
      readLostAndWonBack(viewer, today),
    ]);
    const rows = casesFor(all, readWinBackAsk(params), viewer.personId);
    return {
      asOf: today,
      ...plainFigures({ rate: rateViewOf(lost, window), sum: sumOf(rows) }),
      winBacks: rows.map((row) => ({ ...plainWinBack(row), reasonLabel: lossReasonLabel(row.reason) })),
    };
  });
export { loader as action };
