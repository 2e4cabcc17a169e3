import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { lowerHand } from "~/commands/governance/lower-hand.server";
import { handsPath } from "~/domain/pilots/spread-places";
import { actOf } from "~/http/act.server";
import { answerOneClick } from "~/http/one-click.server";
import { requireViewer } from "~/http/session.server";

export const loader = () => redirect("/team#hands");

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const result = await lowerHand(actOf(request, viewer), { handId: params.handId ?? "" });
  return answerOneClick(
    result,
    handsPath(result.ok ? result.value.pilotCode : null),
    () => "Your hand is down. You can raise it again any time.",
  );
}
