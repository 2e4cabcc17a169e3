import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requestMove } from "~/commands/plans/request-move.server";
import { requestMoveSchema } from "~/domain/plans/plan.schema";
import { moveLabel } from "~/domain/plans/plan-moves";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requirePlan } from "~/http/require-plan.server";
import { requireViewer } from "~/http/session.server";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { typed } from "~/ui/plans/form-reply";
import { RequestPage } from "~/ui/plans/moves/request-page";
import { requestView } from "~/ui/plans/moves/request-view";
import { planCrumbs } from "~/ui/plans/plan-crumbs";

export const handle: FrameHandle = { crumbs: planCrumbs("Request") };
export const meta: MetaFunction = ({ params }) => [{ title: `Request · ${params.code} · Capstan` }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts } = await requirePlan(request, params.code);
  const view = requestView(facts, viewer);
  // There is nothing to ask of anybody: everything that can be done here may be done by the viewer.
  if (view.moves.length === 0 && request.method === "GET") throw redirect(`/plans/${facts.code}`);
  return { ...view, event: new URL(request.url).searchParams.get("event") };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const code = params.code ?? "";
  const form = await parseForm(request, requestMoveSchema.omit({ code: true }));
  if (!form.ok) return formResponse(form);
  const result = await requestMove(actOf(request, viewer), { ...form.data, code });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(`/plans/${code}`, {
    message: `${result.value.askedOf} was asked: ${moveLabel(form.data.event).toLowerCase()}.`,
  });
}

export default function Request() {
  const data = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return <RequestPage {...data} event={typed(reply, "event") ?? data.event} reply={reply} />;
}
