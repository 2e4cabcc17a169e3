import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { decidePilot } from "~/commands/pilots/decide-pilot.server";
import { decisionCode } from "~/domain/governance/decision";
import { DECISION_LABELS } from "~/domain/pilots/pilot";
import { pilotDecisionSchema } from "~/domain/pilots/pilot-decision-form.schema";
import { actOf } from "~/http/act.server";
import { passwordTrouble } from "~/http/confirm-password.server";
import { redirectWithToast } from "~/http/flash.server";
import { answer as formAnswer, parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requirePilot } from "~/http/require-pilot.server";
import { requireVisit } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { findDecisionPage } from "~/store/pilots/decision.queries.server";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { DecisionPage } from "~/ui/pilots/decision-page";
import { pilotCrumbs } from "~/ui/pilots/pilot-words";

export const handle: FrameHandle = { crumbs: pilotCrumbs("Decision") };
export const meta: MetaFunction = ({ params }) => [{ title: `Decision · ${params.code} · Capstan` }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts } = await requirePilot(request, params.code);
  return { view: await findDecisionPage(viewer, facts, now()) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visit = await requireVisit(request);
  const form = await parseForm(request, pilotDecisionSchema);
  if (!form.ok) return formResponse(form);
  const { password, ...said } = form.data;
  const trouble = await passwordTrouble(request, visit, password);
  if (trouble) return formResponse(formAnswer(form.values, [], { password: [trouble] }));
  const act = actOf(request, visit.viewer);
  const result = await decidePilot(act, { ...said, code: params.code ?? "", confirmedAt: act.now });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const { code, choice, registerNumber, messageCode, plan } = result.value;
  const follows = plan
    ? `, ${plan.code} is drafted with ${plan.rollouts} ${plan.rollouts === 1 ? "rollout" : "rollouts"}`
    : "";
  return redirectWithToast(`/pilots/${code}/decision`, {
    message: `${DECISION_LABELS[choice]}: signed as ${decisionCode(registerNumber)}${follows}; ${messageCode}, which tells it, is begun.`,
  });
}

export default function Decision() {
  return <DecisionPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
