import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { moveStage } from "~/commands/governance/move-stage.server";
import { moveStageSchema } from "~/domain/governance/stage.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { answerOneClick } from "~/http/one-click.server";
import { parseForm } from "~/http/parse-form.server";
import { requireViewer } from "~/http/session.server";

export const loader = () => redirect("/stages");

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, moveStageSchema);
  if (!form.ok)
    return redirectWithToast("/stages", { message: "Up or down: nothing was moved.", tone: "bad" });
  const result = await moveStage(actOf(request, viewer), form.data);
  return answerOneClick(result, "/stages", ({ name, moved }) =>
    moved ? `${name} has another place in the journey.` : `${name} stands at the end already.`,
  );
}
