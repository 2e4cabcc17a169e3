import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { removeUnits } from "~/commands/pilots/remove-units.server";
import { pilotUnitsPath } from "~/domain/pilots/pilot-places";
import { removeUnitsSchema } from "~/domain/pilots/unit.schema";
import { counted } from "~/domain/plans/wording";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { onlyPosted } from "~/http/only-posted.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { RefusedPage } from "~/ui/tasks/refused-page";

export const meta: MetaFunction = () => [{ title: "Take units out · Capstan" }];

export const loader = onlyPosted;

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, removeUnitsSchema);
  if (!form.ok) return formResponse(form);
  const { code = "" } = params;
  const result = await removeUnits(actOf(request, viewer), { code, ids: form.data });
  if (!result.ok) return refusalResponse(result.refusal);
  return redirectWithToast(pilotUnitsPath(code), {
    message: `${counted(result.value.removed, "unit")} taken out`,
  });
}

export default function UnitRemoval() {
  const { code = "" } = useParams();
  return (
    <RefusedPage
      title="The units stay"
      answer={useActionData<typeof action>()}
      backHref={pilotUnitsPath(code)}
      backLabel="Back to the units"
    />
  );
}
