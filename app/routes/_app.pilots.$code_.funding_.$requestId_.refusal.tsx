import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { declineFunding } from "~/commands/pilots/decline-funding.server";
import { declineFundingSchema } from "~/domain/pilots/funding.schema";
import { notFound } from "~/domain/refusal";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse, throwRefusal } from "~/http/refusal.server";
import { requirePilot } from "~/http/require-pilot.server";
import { findFunding } from "~/store/pilots/funding.queries.server";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { FundingAnswerPage } from "~/ui/pilots/funding-answer-page";
import { pilotCrumbs } from "~/ui/pilots/pilot-words";

export const handle: FrameHandle = { crumbs: pilotCrumbs("Decline funding") };
export const meta: MetaFunction = ({ params }) => [{ title: `Decline funding · ${params.code} · Capstan` }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts } = await requirePilot(request, params.code);
  const funding = await findFunding(viewer, facts);
  const requestId = params.requestId ?? "";
  if (!funding.rows.some(({ id }) => id === requestId)) throwRefusal(notFound("request").refusal);
  return { funding, requestId };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { viewer } = await requirePilot(request, params.code);
  const form = await parseForm(request, declineFundingSchema);
  if (!form.ok) return formResponse(form);
  const requestId = params.requestId ?? "";
  const result = await declineFunding(actOf(request, viewer), { ...form.data, requestId });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(`/pilots/${result.value.code}/funding`, {
    message: "The request is declined; whoever asked is told why.",
  });
}

export default function DeclineFunding() {
  const page = useLoaderData<typeof loader>();
  return <FundingAnswerPage {...page} answer="decline" reply={useActionData<typeof action>()} />;
}
