import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { bookSpend } from "~/commands/spend/book-spend.server";
import { parsePilotCode } from "~/domain/pilots/pilot";
import { notFound } from "~/domain/refusal";
import { whoBooksSpend } from "~/domain/spend/spend.access";
import { bookSpendSchema } from "~/domain/spend/spend.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse, throwRefusal } from "~/http/refusal.server";
import { requireRight, requireViewer, requireVisit } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { newId } from "~/shared/id.server";
import { formatMoney } from "~/shared/money";
import { findPlanMoney } from "~/store/spend/spend.queries.server";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { planCrumbs } from "~/ui/plans/plan-crumbs";
import { PlanMoneyPage } from "~/ui/spend/plan-money-page";

export const handle: FrameHandle = { crumbs: planCrumbs("Money") };
export const meta: MetaFunction = ({ params }) => [{ title: `Money · ${params.code} · Capstan` }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Plans are read by the people of the program.");
  const after = new URL(request.url).searchParams.get("after") ?? undefined;
  const page = await findPlanMoney(viewer, params.code ?? "", now(), after);
  if (!page) throwRefusal(notFound("plan").refusal);
  return { ...page, whoBooks: whoBooksSpend(page.code), once: newId() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { viewer, workspace } = await requireVisit(request);
  const code = params.code ?? "";
  if (parsePilotCode(code) !== null) throwRefusal(notFound("plan").refusal);
  const form = await parseForm(request, bookSpendSchema(workspace.currency));
  if (!form.ok) return formResponse(form);
  const result = await bookSpend(actOf(request, viewer), { ...form.data, code });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const { above } = result.value;
  const say = (minor: bigint) => formatMoney(minor, workspace.currency, viewer.locale);
  return redirectWithToast(`/plans/${code}/money`, {
    message: `${say(form.data.amount)} is booked.${above === null ? "" : ` The plan is ${say(above)} above what was planned.`}`,
  });
}

export default function PlanMoney() {
  return <PlanMoneyPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
