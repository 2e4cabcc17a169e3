import type { LoaderFunctionArgs } from "@remix-run/node";
import { problem } from "~/domain/intake/reply";
import { plainFigures } from "~/domain/roi/plain-figures";
import { parseWinBackCode } from "~/domain/win-back/win-back";
import { plainWinBack } from "~/domain/win-back/win-back-plain";
import { problemAnswer } from "~/http/api.server";
import { answerReading } from "~/http/api-read.server";
import { findWinBackFacts } from "~/store/win-back/win-back-facts.queries.server";
import { listWinBacks } from "~/store/win-back/win-back-list.queries.server";

/** One lost customer as its page shows it: why, what removes the cause, offers, outcome. Nobody's name is in it. */
export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answerReading(request, async ({ viewer, at, today }) => {
    const code = params.code ?? "";
    const facts = parseWinBackCode(code) === null ? null : await findWinBackFacts(viewer, code, at);
    if (!facts || facts.withdrawn) return noCase(code);
    const row = (await listWinBacks(viewer, facts.account.id)).find(({ id }) => id === facts.id);
    if (!row) return noCase(code);
    return {
      asOf: today,
      ...plainWinBack(row),
      reasonDetail: facts.reasonDetail,
      reasonSource: facts.reasonSource === "" ? null : facts.reasonSource,
      attempt: facts.attempt,
      talks: facts.talks,
      outcome: facts.outcome,
      plans: facts.plans.map(({ code: plan, title, status, verdict, effective, relapsed }) => ({
        code: plan,
        title,
        status,
        verdict,
        effective,
        relapsed,
      })),
      offers: plainFigures(
        facts.offers.map(({ text, valueMinor, costMinor, madeOn, validUntil, status, answeredOn }) => ({
          text,
          valueMinor,
          costMinor,
          madeOn,
          validUntil,
          status,
          answeredOn,
        })),
      ),
    };
  });
export { loader as action };

const noCase = (code: string): Response =>
  problemAnswer(
    problem(
      "not-found",
      `There is no win-back case ${code.slice(0, 40)}.`,
      "GET /api/v1/win-backs lists the cases there are.",
    ),
  );
