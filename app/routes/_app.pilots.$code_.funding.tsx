import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requestFunding } from "~/commands/pilots/request-funding.server";
import { requestFundingSchema } from "~/domain/pilots/funding.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requirePilot } from "~/http/require-pilot.server";
import { newId } from "~/shared/id.server";
import { formatMoney } from "~/shared/money";
import { findFunding } from "~/store/pilots/funding.queries.server";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { FundingPage } from "~/ui/pilots/funding-page";
import { pilotCrumbs } from "~/ui/pilots/pilot-words";

export const handle: FrameHandle = { crumbs: pilotCrumbs("Funding") };
export const meta: MetaFunction = ({ params }) => [{ title: `Funding · ${params.code} · Capstan` }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts } = await requirePilot(request, params.code);
  return { funding: await findFunding(viewer, facts), once: newId() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { viewer, facts, currency } = await requirePilot(request, params.code);
  const form = await parseForm(request, requestFundingSchema(currency));
  if (!form.ok) return formResponse(form);
  const result = await requestFunding(actOf(request, viewer), { ...form.data, code: facts.code });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(`/pilots/${facts.code}/funding`, {
    message: `${formatMoney(form.data.amount, currency, viewer.locale)} is asked for.`,
  });
}

export default function Funding() {
  return <FundingPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
