import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { declineRollout } from "~/commands/rollouts/decline-rollout.server";
import { notPermitted } from "~/domain/refusal";
import { rolloutPath } from "~/domain/rollouts/rollout";
import { canKeepRollout, WHO_KEEPS_ROLLOUT } from "~/domain/rollouts/rollout.access";
import { rolloutReasonSchema } from "~/domain/rollouts/rollout.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse, throwRefusal } from "~/http/refusal.server";
import { requireRollout } from "~/http/require-rollout.server";
import { requireViewer } from "~/http/session.server";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { rolloutCrumbs } from "~/ui/rollouts/rollout-crumbs";
import { RolloutReasonPage } from "~/ui/rollouts/rollout-reason-page";

export const handle: FrameHandle = { crumbs: rolloutCrumbs("Decline") };
export const meta: MetaFunction = () => [{ title: "Decline the rollout · Capstan" }];
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, rollout } = await requireRollout(request, params.rolloutId);
  if (!canKeepRollout(viewer, rollout)) throwRefusal(notPermitted(WHO_KEEPS_ROLLOUT).refusal);
  return { rollout };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, rolloutReasonSchema);
  if (!form.ok) return formResponse(form);
  const id = params.rolloutId ?? "";
  const result = await declineRollout(actOf(request, viewer), { ...form.data, id });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(rolloutPath(id), {
    message: `${result.value.businessUnit} has declined it. The reason stands on its page.`,
  });
}

export default function Page() {
  return (
    <RolloutReasonPage
      rollout={useLoaderData<typeof loader>().rollout}
      title="Decline the rollout"
      lead="The business unit does not take it over. It can be taken up again later."
      label="Why the unit does not take it over"
      button="Decline"
      answer={useActionData<typeof action>()}
    />
  );
}
