import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { reopenPlan } from "~/commands/plans/reopen-plan.server";
import { planMoveSchema } from "~/domain/plans/plan.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requirePlan } from "~/http/require-plan.server";
import { requireViewer } from "~/http/session.server";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { MovePage } from "~/ui/plans/moves/move-page";
import { moveView } from "~/ui/plans/moves/move-view";
import { planCrumbs } from "~/ui/plans/plan-crumbs";

export const handle: FrameHandle = { crumbs: planCrumbs("Reopen as successor") };
export const meta: MetaFunction = ({ params }) => [
  { title: `Reopen as successor · ${params.code} · Capstan` },
];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts } = await requirePlan(request, params.code);
  return moveView(facts, viewer, "REOPEN");
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const code = params.code ?? "";
  const form = await parseForm(request, planMoveSchema.omit({ code: true }));
  if (!form.ok) return formResponse(form);
  const result = await reopenPlan(actOf(request, viewer), { ...form.data, code });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const successor = result.value.code;
  return redirectWithToast(`/plans/${successor}`, {
    message: `${successor} begins with what is known of ${code}.`,
  });
}

export default function Move() {
  return (
    <MovePage {...useLoaderData<typeof loader>()} event="REOPEN" reply={useActionData<typeof action>()} />
  );
}
