import type { LoaderFunctionArgs } from "@remix-run/node";
import { figureTable } from "~/domain/cases/case-figures";
import { readCaseFilter } from "~/domain/cases/case-filter";
import { answerReading } from "~/http/api-read.server";
import { findCaseRules } from "~/store/cases/case.queries.server";
import { countCases, listCaseDays } from "~/store/cases/case-list.queries.server";

/** How many cases there are and how long customers wait; the same query string as the list of cases. */
export const loader = ({ request }: LoaderFunctionArgs) =>
  answerReading(request, async ({ viewer, params, today }) => {
    // A program owns no cases.
    const filter = { ...readCaseFilter(params), owner: "" };
    const [rules, counts, days] = await Promise.all([
      findCaseRules(viewer.workspaceId),
      countCases(viewer, filter, today),
      listCaseDays(viewer, filter, today),
    ]);
    const { byState, open, overdue } = counts;
    return { asOf: today, open, overdue, byState, workingDays: figureTable(days, today, rules.calendar) };
  });
export { loader as action };
