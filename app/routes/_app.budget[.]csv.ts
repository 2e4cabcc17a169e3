import type { LoaderFunctionArgs } from "@remix-run/node";
import { csvFile } from "~/http/csv-file.server";
import { requireRight, requireVisit } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { moneyText } from "~/shared/money";
import { findBudgetPage } from "~/store/spend/budget.queries.server";

const HEADER = ["year", "currency", "budget", "promised", "spent", "left_to_promise", "left_to_spend"];

/** The years as the page shows them, exact. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { viewer, workspace } = await requireVisit(request);
  requireRight(viewer, "program.read", "The budget is read by the people of the program.");
  const { currency } = workspace;
  const { years } = await findBudgetPage(viewer, now());
  const say = (minor: bigint | null) => (minor === null ? "" : moneyText(minor, currency));
  return csvFile(
    "budget",
    HEADER,
    years.map((row) => [
      row.label,
      currency,
      say(row.budgetMinor),
      say(row.promisedMinor),
      say(row.spentMinor),
      say(row.leftToPromise),
      say(row.leftToSpend),
    ]),
  );
}
