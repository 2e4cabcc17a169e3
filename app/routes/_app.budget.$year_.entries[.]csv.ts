import type { LoaderFunctionArgs } from "@remix-run/node";
import { notFound } from "~/domain/refusal";
import { budgetYearField } from "~/domain/spend/spend.schema";
import { csvFile } from "~/http/csv-file.server";
import { throwRefusal } from "~/http/refusal.server";
import { requireRight, requireVisit } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { moneyText } from "~/shared/money";
import { findBudgetPage } from "~/store/spend/budget.queries.server";
import { listSpendsOfYear } from "~/store/spend/spend.queries.server";

const HEADER = ["day", "plan_or_pilot", "what", "amount", "currency", "booked_by"];

/** Every entry of a fiscal year that counts. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, workspace } = await requireVisit(request);
  requireRight(viewer, "program.read", "The budget is read by the people of the program.");
  const year = budgetYearField.safeParse(params.year);
  if (!year.success) throwRefusal(notFound("year").refusal);
  const { fiscalYearStart, timeZone } = await findBudgetPage(viewer, now());
  const { currency } = workspace;
  return csvFile(`spend-${year.data}`, HEADER, lines());

  async function* lines() {
    let cursor: string | undefined;
    do {
      const page = await listSpendsOfYear(viewer, year.data ?? 0, fiscalYearStart, timeZone, cursor);
      for (const row of page.rows) {
        yield [row.day, row.code, row.what, moneyText(row.amountMinor, currency), currency, row.byName];
      }
      cursor = page.next ?? undefined;
    } while (cursor);
  }
}
