import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { renameStage } from "~/commands/governance/rename-stage.server";
import { renameStageSchema } from "~/domain/governance/stage.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { answerOneClick } from "~/http/one-click.server";
import { parseForm } from "~/http/parse-form.server";
import { requireViewer } from "~/http/session.server";

export const loader = () => redirect("/stages");

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, renameStageSchema);
  if (!form.ok)
    return redirectWithToast("/stages", { message: "Choose which of your stages it is.", tone: "bad" });
  const result = await renameStage(actOf(request, viewer), form.data);
  return answerOneClick(result, "/stages", ({ from, to }) => `${from} is called ${to} from now on.`);
}
