import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import * as z from "zod";
import { takeSpread } from "~/commands/pilots/take-spread.server";
import { pilotPartPath, pilotPath } from "~/domain/pilots/pilot-places";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { onlyPosted } from "~/http/only-posted.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { RefusedPage } from "~/ui/tasks/refused-page";

export const meta: MetaFunction = () => [{ title: "Spread · Capstan" }];

export const loader = onlyPosted;

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, z.object({ source: z.string().max(400).default("") }));
  if (!form.ok) return formResponse(form);
  const { code = "" } = params;
  const result = await takeSpread(actOf(request, viewer), { code, source: form.data.source });
  if (!result.ok) return refusalResponse(result.refusal);
  return redirectWithToast(pilotPartPath(code, "design"), {
    message: `Planned with a spread of ${result.value.sd}`,
  });
}

export default function Spread() {
  const { code = "" } = useParams();
  return (
    <RefusedPage
      title="The spread stays as it is"
      answer={useActionData<typeof action>()}
      backHref={pilotPath(code)}
      backLabel={`Back to ${code}`}
    />
  );
}
