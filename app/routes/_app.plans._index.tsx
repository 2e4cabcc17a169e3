import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { can } from "~/domain/access";
import { mayDefineFields } from "~/domain/fields/custom-field";
import { requireRight, requireViewer } from "~/http/session.server";
import { tidyAddress } from "~/http/tidy-address.server";
import { now } from "~/shared/clock.server";
import { findPlanAsk } from "~/store/plans/plan-ask.server";
import { findPlanChoices } from "~/store/plans/plan-choices.queries.server";
import { listPlans } from "~/store/plans/plan-list.queries.server";
import { findPortfolio } from "~/store/plans/portfolio.queries.server";
import { findViewBar } from "~/store/views/view.queries.server";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PlansPage } from "~/ui/plans/list/plans-page";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Corrective action", href: "/act/corrective-action" }, { label: "Action plans" }],
  wide: true,
};
export const meta: MetaFunction = () => [{ title: "Action plans · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Plans are read by the people of the program.");
  const params = new URL(request.url).searchParams;
  tidyAddress("/plans", params);
  const at = now();
  const { opensWith, ...bar } = await findViewBar(viewer, "plans", params);
  if (opensWith) throw redirect(opensWith);
  const { ask, context, given } = await findPlanAsk(viewer, params);
  const after = params.get("after");
  const [list, figures, choices] = await Promise.all([
    listPlans(viewer, { ...given, after }, at),
    findPortfolio(viewer, at),
    findPlanChoices(viewer, ask.filter),
  ]);
  return {
    list,
    figures,
    bar,
    ask,
    context,
    choices,
    paged: after !== null,
    canCreate: can(viewer, "plan.create"),
    canEdit: can(viewer, "plan.create"),
    canDefine: mayDefineFields(viewer),
  };
}

export default function Plans() {
  return <PlansPage {...useLoaderData<typeof loader>()} />;
}
