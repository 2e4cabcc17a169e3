import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { saveFunding } from "~/commands/spend/save-funding.server";
import { notFound, notPermitted } from "~/domain/refusal";
import { fundingSchema } from "~/domain/spend/spend.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse, throwRefusal } from "~/http/refusal.server";
import { requireRight, requireViewer, requireVisit } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { findPlanMoney } from "~/store/spend/spend.queries.server";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { planCrumbs } from "~/ui/plans/plan-crumbs";
import { ReplyPage } from "~/ui/plans/reply-page";
import { FundingForm } from "~/ui/spend/funding-form";

export const handle: FrameHandle = { crumbs: planCrumbs("Funding") };
export const meta: MetaFunction = ({ params }) => [{ title: `Funding · ${params.code} · Capstan` }];
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Plans are read by the people of the program.");
  const page = await findPlanMoney(viewer, params.code ?? "", now());
  if (!page) throwRefusal(notFound("plan").refusal);
  if (!page.mayFund) {
    throwRefusal(
      notPermitted(
        `The funding of ${page.code} is kept by its owner, their deputy or a leader, while it is open.`,
      ).refusal,
    );
  }
  const { code, title, version, firstYear, fundingYears } = page;
  return { plan: { code, title }, version, firstYear, fundingYears };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { viewer, workspace } = await requireVisit(request);
  const code = params.code ?? "";
  const form = await parseForm(request, fundingSchema(workspace.currency));
  if (!form.ok) return formResponse(form);
  const result = await saveFunding(actOf(request, viewer), { ...form.data, code });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(`/plans/${code}/money#funding`, { message: "The funding by year is saved." });
}

export default function Funding() {
  const { plan, ...form } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <ReplyPage
      plan={plan}
      title="Funding by year"
      lead="Which later years have to pay a part of the planned spend. What is left counts for the year in which the plan starts."
      reply={reply}
    >
      <FundingForm {...form} code={plan.code} reply={reply} />
    </ReplyPage>
  );
}
