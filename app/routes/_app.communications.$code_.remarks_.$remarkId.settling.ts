import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { settleRemark } from "~/commands/communications/settle-remark.server";
import { remarkSettlingSchema } from "~/domain/communications/message-review.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { answerOneClick } from "~/http/one-click.server";
import { parseForm } from "~/http/parse-form.server";
import { requireViewer } from "~/http/session.server";

export const loader = ({ params }: LoaderFunctionArgs) => redirect(`/communications/${params.code}/remarks`);

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const code = params.code ?? "";
  const back = `/communications/${code}/review#remark-${params.remarkId}`;
  const form = await parseForm(request, remarkSettlingSchema);
  if (!form.ok) {
    const [first] = [...form.formErrors, ...Object.values(form.fieldErrors).flat()];
    return redirectWithToast(back, {
      message: first ?? "It arrived damaged, so nothing was saved.",
      tone: "bad",
    });
  }
  const result = await settleRemark(actOf(request, viewer), {
    ...form.data,
    code,
    remarkId: params.remarkId ?? "",
  });
  return answerOneClick(result, back, ({ left }) =>
    left === 0
      ? "Every remark on these words is settled."
      : `${left} ${left === 1 ? "remark is" : "remarks are"} open.`,
  );
}
