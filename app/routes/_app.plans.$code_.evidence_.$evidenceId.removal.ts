import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { removeEvidence } from "~/commands/plans/remove-evidence.server";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { safePath } from "~/http/safe-path.server";
import { requireViewer } from "~/http/session.server";
import { savedWords } from "~/ui/plans/editor/saved-words";

export const loader = ({ params }: ActionFunctionArgs) =>
  redirect(safePath(`/plans/${params.code}/evidence`));

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const code = params.code ?? "";
  const result = await removeEvidence(actOf(request, viewer), { code, evidenceId: params.evidenceId ?? "" });
  const back = `/plans/${code}/evidence`;
  if (!result.ok) return redirectWithToast(back, { message: result.refusal.message, tone: "bad" });
  const { from, to, moved } = result.value;
  return redirectWithToast(back, { message: moved ? savedWords(from, to) : "It was taken off the plan." });
}
