import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerReading, badQuery, readPage } from "~/http/api-read.server";
import { listAccountFigures } from "~/store/intake/account-figures.queries.server";
import { findIndexWorkspace } from "~/store/surveys/index.queries.server";

const isCursor = (text: string) => /^[0-9A-Z]{26}$/.test(text);

export const loader = ({ request }: LoaderFunctionArgs) =>
  answerReading(request, async ({ viewer, params, today }) => {
    const { take, cursor, problems } = readPage(params, isCursor);
    if (problems.length > 0) return badQuery(problems);
    const [{ currency }, page] = await Promise.all([
      findIndexWorkspace(viewer),
      listAccountFigures(viewer, { cursor, take }),
    ]);
    return { asOf: today, currency, accounts: page.rows, next: page.next };
  });
export { loader as action };
