import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { setBudget } from "~/commands/spend/set-budget.server";
import { notFound } from "~/domain/refusal";
import { fiscalYearLabel } from "~/domain/spend/fiscal-year";
import { WHO_SETS_BUDGETS } from "~/domain/spend/spend.access";
import { budgetSchema, budgetYearField } from "~/domain/spend/spend.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse, throwRefusal } from "~/http/refusal.server";
import { requireRight, requireViewer, requireVisit } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { findLastChangeOf } from "~/store/activity/last-change.queries.server";
import {
  findBudget,
  findBudgetPage,
  listPilotsOfYear,
  listPlansOfYear,
} from "~/store/spend/budget.queries.server";
import { listSpendsOfYear } from "~/store/spend/spend.queries.server";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { BudgetYearPage } from "~/ui/spend/budget-year-page";

export const handle: FrameHandle = {
  crumbs: (_, params) => [{ label: "Budget", href: "/budget" }, { label: params.year ?? "" }],
};
export const meta: MetaFunction = ({ params }) => [{ title: `Budget ${params.year} · Capstan` }];
export const shouldRevalidate = () => true;

function yearOf(text: string | undefined): number {
  const year = budgetYearField.safeParse(text);
  if (!year.success || !/^\d{4}$/.test(text ?? "")) throwRefusal(notFound("year").refusal);
  return year.data;
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "The budget is read by the people of the program.");
  const year = yearOf(params.year);
  const { years, fiscalYearStart, timeZone, mayEdit } = await findBudgetPage(viewer, now());
  const after = new URL(request.url).searchParams.get("after") ?? undefined;
  const [plans, pilots, { rows, next }, budget] = await Promise.all([
    listPlansOfYear(viewer, year),
    listPilotsOfYear(viewer, year),
    listSpendsOfYear(viewer, year, fiscalYearStart, timeZone, after),
    findBudget(viewer, year),
  ]);
  return {
    row: years.find((each) => each.year === year) ?? {
      year,
      label: fiscalYearLabel(year, fiscalYearStart),
      budgetMinor: null,
      promisedMinor: 0n,
      spentMinor: 0n,
      leftToPromise: null,
      leftToSpend: null,
    },
    shares: [...plans, ...pilots],
    entries: rows,
    next,
    budget,
    lastChange: budget.id ? await findLastChangeOf(viewer, budget.id) : null,
    mayEdit,
    who: WHO_SETS_BUDGETS,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { viewer, workspace } = await requireVisit(request);
  const year = yearOf(params.year);
  const form = await parseForm(request, budgetSchema(workspace.currency));
  if (!form.ok) return formResponse(form);
  const result = await setBudget(actOf(request, viewer), { ...form.data, year });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast("/budget", { message: `The budget of ${result.value.label} is set.` });
}

export default function BudgetYear() {
  return <BudgetYearPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
