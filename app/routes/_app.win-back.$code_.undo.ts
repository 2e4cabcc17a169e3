import type { ActionFunctionArgs } from "@remix-run/node";
import { stepBack } from "~/commands/win-back/step-back.server";
import { WIN_BACK_LABELS } from "~/domain/win-back/win-back";
import { moveWinBackSchema } from "~/domain/win-back/win-back.schema";
import { winBackPath } from "~/domain/win-back/win-back-places";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { onlyPosted } from "~/http/only-posted.server";
import { parseForm } from "~/http/parse-form.server";
import { requireViewer } from "~/http/session.server";

export const loader = onlyPosted;

/** Takes the last step of a case back. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const code = params.code ?? "";
  const form = await parseForm(request, moveWinBackSchema.pick({ version: true }));
  // Without the version it was read at, a second press would take back the step before it.
  const version = form.ok ? form.data.version : undefined;
  if (version === undefined) {
    return redirectWithToast(winBackPath(code), {
      message: "Which step is meant is not known. Look at the case again.",
      tone: "bad",
    });
  }
  const result = await stepBack(actOf(request, viewer), { code, version });
  return redirectWithToast(
    winBackPath(code),
    result.ok
      ? { message: `${code} stands at “${WIN_BACK_LABELS[result.value.to].toLowerCase()}” again.` }
      : { message: result.refusal.message, tone: "bad" },
  );
}
