import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { adoptStages } from "~/commands/governance/adopt-stages.server";
import { adoptStagesSchema } from "~/domain/governance/stage.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { answerOneClick } from "~/http/one-click.server";
import { parseForm } from "~/http/parse-form.server";
import { requireViewer } from "~/http/session.server";

export const loader = () => redirect("/stages");

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, adoptStagesSchema);
  if (!form.ok) return redirectWithToast("/stages", { message: "Choose the name of a stage.", tone: "bad" });
  const result = await adoptStages(actOf(request, viewer), form.data);
  return answerOneClick(
    result,
    "/stages",
    ({ added }) =>
      `${added.join(", ")} ${added.length === 1 ? "is" : "are"} in the model. Give each an owner and a definition of success.`,
  );
}
