import type { ActionFunctionArgs } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { makeEvidencePack } from "~/commands/award/make-evidence-pack.server";
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
  if (year === null) throw new Response("There are no answers of such a year here.", { status: 404 });
  const result = await makeEvidencePack(actOf(request, viewer), { year });
  if (!result.ok) return refusalResponse(result.refusal);
  return redirectWithToast(`/award/${year}#packs`, {
    message: `The evidence pack is made: ${result.value.hash.slice(0, 12)}…`,
  });
}

export default function Refused() {
  const answer = useActionData<typeof action>();
  const { year } = useParams();
  return (
    <MoveRefused
      title="This evidence pack cannot be made now"
      refusal={answer?.refusal ?? null}
      backHref={`/award/${year}`}
      backLabel="Back to the file"
    />
  );
}
