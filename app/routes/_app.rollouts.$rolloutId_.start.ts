import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { startRollout } from "~/commands/rollouts/start-rollout.server";
import { rolloutPath } from "~/domain/rollouts/rollout";
import { rolloutMoveSchema } from "~/domain/rollouts/rollout.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { answerOneClick } from "~/http/one-click.server";
import { parseForm } from "~/http/parse-form.server";
import { requireViewer } from "~/http/session.server";

export const loader = ({ params }: LoaderFunctionArgs) => redirect(rolloutPath(params.rolloutId ?? ""));

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const id = params.rolloutId ?? "";
  const form = await parseForm(request, rolloutMoveSchema);
  if (!form.ok) {
    return redirectWithToast(rolloutPath(id), { message: "Reload the page and press again.", tone: "bad" });
  }
  const result = await startRollout(actOf(request, viewer), { ...form.data, id });
  return answerOneClick(
    result,
    rolloutPath(id),
    ({ businessUnit }) => `${businessUnit} has begun. From now on those who work the new way are counted.`,
  );
}
