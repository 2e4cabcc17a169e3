import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { reviewComponent } from "~/commands/playbook/review-component.server";
import { findComponent } from "~/domain/playbook/playbook";
import { notFound } from "~/domain/refusal";
import { actOf } from "~/http/act.server";
import { answerOneClick } from "~/http/one-click.server";
import { throwRefusal } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";

export const loader = ({ params }: LoaderFunctionArgs) =>
  redirect(findComponent(params.slug ?? "")?.href ?? "/");

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const component = findComponent(params.slug ?? "");
  if (!component) throwRefusal(notFound("component").refusal);
  const result = await reviewComponent(actOf(request, viewer), { slug: component.slug });
  return answerOneClick(result, component.href, () => `${component.label} was reviewed today.`);
}
