import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { WHO_SETS_BUDGETS } from "~/domain/spend/spend.access";
import { requireRight, requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { findBudgetPage } from "~/store/spend/budget.queries.server";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { BudgetPage } from "~/ui/spend/budget-page";

export const handle: FrameHandle = { crumbs: () => [{ label: "Budget" }] };
export const meta: MetaFunction = () => [{ title: "Budget · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "The budget is read by the people of the program.");
  const { years, thisYear, askedMinor, mayEdit } = await findBudgetPage(viewer, now());
  return { years, thisYear, askedMinor, mayEdit, who: WHO_SETS_BUDGETS };
}

export default function Budget() {
  return <BudgetPage {...useLoaderData<typeof loader>()} />;
}
