import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { retireStage } from "~/commands/governance/retire-stage.server";
import { retireStageSchema } from "~/domain/governance/stage.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { answerOneClick } from "~/http/one-click.server";
import { parseForm } from "~/http/parse-form.server";
import { requireViewer } from "~/http/session.server";

export const loader = () => redirect("/stages");

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, retireStageSchema);
  if (!form.ok)
    return redirectWithToast("/stages", { message: "Reload the page and try again.", tone: "bad" });
  const result = await retireStage(actOf(request, viewer), { ...form.data, stageId: params.stageId ?? "" });
  return answerOneClick(result, "/stages", ({ name }) => ({
    message: `${name} is retired. Answers, findings and plans keep the word.`,
    undo: { url: "/stages/adoption", fields: { "names[]": name } },
  }));
}
