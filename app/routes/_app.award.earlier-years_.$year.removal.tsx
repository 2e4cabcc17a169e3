import type { ActionFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { removeEarlierYear } from "~/commands/award/remove-earlier-year.server";
import { readYearParam } from "~/domain/award/award.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { onlyPosted } from "~/http/only-posted.server";
import { refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { MoveRefused } from "~/ui/surveys/move-refused";

export const loader = onlyPosted;

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const year = readYearParam(params.year);
  if (year === null) throw new Response("There is no such year here.", { status: 404 });
  const result = await removeEarlierYear(actOf(request, viewer), { year });
  if (!result.ok) return refusalResponse(result.refusal);
  return redirectWithToast("/award", { message: `What was noted about ${year} is taken back.` });
}

export default function Refused() {
  return (
    <MoveRefused
      title="This year cannot be taken back"
      refusal={useActionData<typeof action>()?.refusal ?? null}
      backHref="/award"
      backLabel="Back to the award"
    />
  );
}
