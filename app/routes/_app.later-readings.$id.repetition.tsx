import type { ActionFunctionArgs } from "@remix-run/node";
import { takeLaterReading } from "~/commands/verification/take-later-reading.server";
import { LATER_RESULTS } from "~/domain/verification/later-reading";
import { actOf } from "~/http/act.server";
import { answerOneClick } from "~/http/one-click.server";
import { onlyPosted } from "~/http/only-posted.server";
import { requireViewer } from "~/http/session.server";

export const loader = onlyPosted;

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const result = await takeLaterReading(actOf(request, viewer), { id: params.id ?? "" });
  return answerOneClick(
    result,
    result.ok ? `/plans/${result.value.planCode}/verdict` : "/proofs",
    ({ planCode, result: told }) => `${planCode} was read again: ${LATER_RESULTS[told].toLowerCase()}.`,
  );
}
