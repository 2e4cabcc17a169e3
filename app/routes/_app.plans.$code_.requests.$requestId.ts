import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { settleRequest } from "~/commands/plans/settle-request.server";
import { settleRequestSchema } from "~/domain/plans/plan.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { safePath } from "~/http/safe-path.server";
import { requireViewer } from "~/http/session.server";

export const loader = ({ params }: LoaderFunctionArgs) => redirect(safePath(`/plans/${params.code}`));

/** Answered on the plan itself: there is nothing to type that could be lost. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const back = `/plans/${params.code}`;
  const form = await parseForm(request, settleRequestSchema.omit({ requestId: true }));
  if (!form.ok)
    return redirectWithToast(back, { message: "Say whether it is done or declined.", tone: "bad" });
  const result = await settleRequest(actOf(request, viewer), {
    ...form.data,
    requestId: params.requestId ?? "",
  });
  if (!result.ok) return redirectWithToast(back, { message: result.refusal.message, tone: "bad" });
  return redirectWithToast(back, {
    message: form.data.answer === "declined" ? "The request is declined." : "The request is settled.",
  });
}
