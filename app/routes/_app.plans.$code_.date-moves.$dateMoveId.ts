import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { settleDate } from "~/commands/plans/settle-date.server";
import { settleDateSchema } from "~/domain/plans/plan.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { safePath } from "~/http/safe-path.server";
import { requireViewer } from "~/http/session.server";

export const loader = ({ params }: LoaderFunctionArgs) => redirect(safePath(`/plans/${params.code}`));

/** Answered on the plan itself: there is nothing to type that could be lost. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const back = `/plans/${params.code}#dates`;
  const form = await parseForm(request, settleDateSchema.omit({ dateMoveId: true }));
  if (!form.ok) return redirectWithToast(back, { message: "Accept it or decline it.", tone: "bad" });
  const result = await settleDate(actOf(request, viewer), {
    ...form.data,
    dateMoveId: params.dateMoveId ?? "",
  });
  if (!result.ok) return redirectWithToast(back, { message: result.refusal.message, tone: "bad" });
  return redirectWithToast(back, {
    message: form.data.answer === "accepted" ? "The new end holds from now on." : "The old end stays.",
  });
}
