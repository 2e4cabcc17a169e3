import type { ActionFunctionArgs } from "@remix-run/node";
import { retryParked } from "~/commands/background/retry-parked.server";
import { parkedMoveSchema } from "~/domain/background/parked";
import { actOf } from "~/http/act.server";
import { answerOneClick } from "~/http/one-click.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";

export { onlyPosted as loader } from "~/http/only-posted.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, parkedMoveSchema);
  if (!form.ok) return formResponse(form);
  const result = await retryParked(actOf(request, viewer), {
    parkedId: params.parkedId ?? "",
    version: form.data.version,
  });
  return answerOneClick(result, "/background-work", ({ what }) => `${what}: it is on its way again.`);
}

export default function Attempt() {
  return null;
}
