import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { confirmOwnerLoad } from "~/commands/plans/confirm-owner-load.server";
import { confirmLoadSchema } from "~/domain/plans/plan.schema";
import { stepPath } from "~/domain/plans/plan-places";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requirePlan } from "~/http/require-plan.server";
import { requireViewer } from "~/http/session.server";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { OwnerLoad } from "~/ui/plans/editor/owner-load";
import { savedWords } from "~/ui/plans/editor/saved-words";
import { planCrumbs } from "~/ui/plans/plan-crumbs";
import { ReplyPage } from "~/ui/plans/reply-page";

export const handle: FrameHandle = { crumbs: planCrumbs("The owner's load") };
export const meta: MetaFunction = ({ params }) => [{ title: `The owner's load · ${params.code} · Capstan` }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { facts } = await requirePlan(request, params.code);
  return { facts };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const code = params.code ?? "";
  const form = await parseForm(request, confirmLoadSchema.omit({ code: true }));
  if (!form.ok) return formResponse(form);
  const result = await confirmOwnerLoad(actOf(request, viewer), { ...form.data, code });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(stepPath(code, "schedule"), {
    message: savedWords(result.value.from, result.value.to),
  });
}

export default function LoadConfirmation() {
  const { facts } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <ReplyPage plan={facts} title="Can the owner carry it?" reply={reply}>
      <OwnerLoad facts={facts} reply={reply} />
    </ReplyPage>
  );
}
