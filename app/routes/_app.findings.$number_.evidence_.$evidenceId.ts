import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { removeEvidence } from "~/commands/findings/remove-evidence.server";
import { findingHref, parseFindingCode } from "~/domain/findings/finding";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { requireViewer } from "~/http/session.server";

export const loader = ({ params }: { params: { number?: string } }) =>
  redirect(`/findings/${encodeURIComponent(params.number ?? "")}#evidence`);

/** Takes one piece of evidence off; the toast puts it back. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const number = parseFindingCode(params.number ?? "");
  if (number === null) throw new Response("There is no such finding here.", { status: 404 });
  const input = { number, evidenceId: params.evidenceId ?? "" };
  const result = await removeEvidence(actOf(request, viewer), input);
  const back = `${findingHref(number)}#evidence`;
  if (!result.ok) return redirectWithToast(back, { message: result.refusal.message, tone: "bad" });
  const { responseId, belief } = result.value;
  return redirectWithToast(back, {
    message: "Taken off as evidence.",
    undo: {
      url: `${findingHref(number)}/evidence`,
      fields: responseId ? { "evidence[]": responseId } : { belief },
    },
  });
}
