import type { ActionFunctionArgs } from "@remix-run/node";
import { removePilotEvidence } from "~/commands/pilots/remove-pilot-evidence.server";
import { pilotEvidencePath } from "~/domain/pilots/pilot-places";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { onlyPosted } from "~/http/only-posted.server";
import { safePath } from "~/http/safe-path.server";
import { requireSameOrigin } from "~/http/same-origin.server";
import { requireViewer } from "~/http/session.server";

export const loader = onlyPosted;

export async function action({ request, params }: ActionFunctionArgs) {
  requireSameOrigin(request);
  const viewer = await requireViewer(request);
  const result = await removePilotEvidence(actOf(request, viewer), {
    code: params.code ?? "",
    evidenceId: params.evidenceId ?? "",
  });
  const back = safePath(pilotEvidencePath(params.code ?? ""));
  if (!result.ok) return redirectWithToast(back, { message: result.refusal.message, tone: "bad" });
  return redirectWithToast(back, { message: "It was taken off the pilot." });
}
