import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { can } from "~/domain/access";
import { canEditDecision, decisionCode, decisionHref, parseDecisionCode } from "~/domain/governance/decision";
import { notFound } from "~/domain/refusal";
import { throwRefusal } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { dayIn } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { findDecision, listReplaced } from "~/store/governance/decision.queries.server";
import { listEarlierWordings } from "~/store/governance/decision-wordings.queries.server";
import { findTimeZone } from "~/store/surveys/time-zone.queries.server";
import { GOVERNANCE_CRUMB } from "~/ui/governance/crumbs";
import { DecisionPage } from "~/ui/governance/decision-page";
import type { FrameHandle } from "~/ui/layout/breadcrumb";

export const handle: FrameHandle = {
  crumbs: (_, params) => [
    GOVERNANCE_CRUMB,
    { label: "Decisions", href: "/decisions" },
    { label: params.code ?? "" },
  ],
};
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: data
      ? `${decisionCode(data.decision.number)} ${data.decision.title} · Capstan`
      : "Not found · Capstan",
  },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Decisions are read by the people of the program.");
  const today = dayIn(now(), await findTimeZone(viewer.workspaceId));
  const number = parseDecisionCode(params.code ?? "");
  const decision = await findDecision(
    viewer,
    number === null ? { id: params.code ?? "" } : { number },
    today,
  );
  if (!decision) throwRefusal(notFound("decision").refusal);
  if (params.code !== decisionCode(decision.number)) throw redirect(decisionHref(decision.number));
  const [replaced, wordings] = await Promise.all([
    listReplaced(viewer, decision.id),
    listEarlierWordings(viewer, decision.id),
  ]);
  return {
    decision,
    replaced,
    wordings,
    mayEdit: canEditDecision(viewer, decision),
    mayReplace: can(viewer, "playbook.edit") || can(viewer, "contact.log"),
  };
}

export default function Decision() {
  return <DecisionPage {...useLoaderData<typeof loader>()} />;
}
