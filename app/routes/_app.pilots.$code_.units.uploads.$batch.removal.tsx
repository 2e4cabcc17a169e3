import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { undoUnitImport } from "~/commands/pilots/undo-unit-import.server";
import { pilotUnitsPath } from "~/domain/pilots/pilot-places";
import { counted } from "~/domain/plans/wording";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { onlyPosted } from "~/http/only-posted.server";
import { refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { RefusedPage } from "~/ui/tasks/refused-page";

export const meta: MetaFunction = () => [{ title: "Undo a file · Capstan" }];

export const loader = onlyPosted;

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const { code = "", batch = "" } = params;
  const result = await undoUnitImport(actOf(request, viewer), { code, batchId: batch });
  if (!result.ok) return refusalResponse(result.refusal);
  return redirectWithToast(pilotUnitsPath(code), {
    message: `${counted(result.value.count, "unit")} taken back; the same file may come again`,
  });
}

export default function UnitUploadRemoval() {
  const { code = "" } = useParams();
  return (
    <RefusedPage
      title="The file stays"
      answer={useActionData<typeof action>()}
      backHref={pilotUnitsPath(code)}
      backLabel="Back to the units"
    />
  );
}
