import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { linkPlan } from "~/commands/win-back/link-plan.server";
import { winBackPath, winBackPlansPath } from "~/domain/win-back/win-back-places";
import { actOf } from "~/http/act.server";
import { answerOneClick } from "~/http/one-click.server";
import { requireViewer } from "~/http/session.server";

export const loader = ({ params }: LoaderFunctionArgs) => redirect(winBackPath(params.code ?? ""));

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const [code, planId] = [params.code ?? "", params.planId ?? ""];
  const result = await linkPlan(actOf(request, viewer), { code, planId, linked: false });
  return answerOneClick(result, winBackPath(code), ({ planCode }) => ({
    message: `${planCode} is taken off.`,
    undo: { url: winBackPlansPath(code), fields: { planId } },
  }));
}
