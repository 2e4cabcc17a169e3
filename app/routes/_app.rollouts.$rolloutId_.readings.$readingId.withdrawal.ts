import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { withdrawReading } from "~/commands/rollouts/withdraw-reading.server";
import { rolloutPath } from "~/domain/rollouts/rollout";
import { actOf } from "~/http/act.server";
import { answerOneClick } from "~/http/one-click.server";
import { requireViewer } from "~/http/session.server";

export const loader = ({ params }: LoaderFunctionArgs) => redirect(rolloutPath(params.rolloutId ?? ""));

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const { rolloutId: id = "", readingId = "" } = params;
  const result = await withdrawReading(actOf(request, viewer), { id, readingId });
  return answerOneClick(
    result,
    rolloutPath(id),
    ({ words }) => `The count of ${words} is withdrawn; it stays on record.`,
  );
}
