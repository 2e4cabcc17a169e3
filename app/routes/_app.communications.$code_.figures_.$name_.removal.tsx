import type { ActionFunctionArgs } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { removeFigure } from "~/commands/communications/remove-figure.server";
import { figurePath, figuresPath } from "~/domain/communications/figures/figure-places";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { onlyPosted } from "~/http/only-posted.server";
import { refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { MoveRefused } from "~/ui/surveys/move-refused";

export const loader = onlyPosted;

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const { code = "", name = "" } = params;
  const result = await removeFigure(actOf(request, viewer), { code, name });
  if (!result.ok) return refusalResponse(result.refusal);
  return redirectWithToast(figuresPath(result.value.code), { message: `${name} is taken out.` });
}

export default function Refused() {
  const { code = "", name = "" } = useParams();
  return (
    <MoveRefused
      title="This figure stays for now"
      refusal={useActionData<typeof action>()?.refusal ?? null}
      backHref={figurePath(code, name)}
      backLabel="Back to the figure"
    />
  );
}
