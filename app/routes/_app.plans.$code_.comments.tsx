import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { commentOnPlan } from "~/commands/plans/comment-on-plan.server";
import { planCommentSchema } from "~/domain/plans/plan.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requirePlan } from "~/http/require-plan.server";
import { requireViewer } from "~/http/session.server";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { CommentForm } from "~/ui/plans/page/comment-form";
import { planCrumbs } from "~/ui/plans/plan-crumbs";
import { ReplyPage } from "~/ui/plans/reply-page";

export const handle: FrameHandle = { crumbs: planCrumbs("Comment") };
export const meta: MetaFunction = ({ params }) => [{ title: `Comment · ${params.code} · Capstan` }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { facts } = await requirePlan(request, params.code);
  return { plan: { code: facts.code, title: facts.title } };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const code = params.code ?? "";
  const form = await parseForm(request, planCommentSchema.omit({ code: true }));
  if (!form.ok) return formResponse(form);
  const result = await commentOnPlan(actOf(request, viewer), { ...form.data, code });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(`/plans/${code}#comments`, { message: "Your comment stands on the plan." });
}

export default function Comment() {
  const { plan } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <ReplyPage plan={plan} title="Comment" reply={reply}>
      <CommentForm code={plan.code} reply={reply} />
    </ReplyPage>
  );
}
