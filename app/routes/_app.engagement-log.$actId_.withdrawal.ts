import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { withdrawSponsorAct } from "~/commands/governance/withdraw-sponsor-act.server";
import { actOf } from "~/http/act.server";
import { answerOneClick } from "~/http/one-click.server";
import { requireViewer } from "~/http/session.server";

const LOG = "/engagement-log";
export const loader = () => redirect(LOG);

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const actId = params.actId ?? "";
  const result = await withdrawSponsorAct(actOf(request, viewer), { actId });
  return answerOneClick(result, LOG, ({ withdrawn }) => ({
    message: withdrawn ? "It no longer counts; it stays readable." : "It counts again.",
    undo: { url: `${LOG}/${actId}/withdrawal` },
  }));
}
