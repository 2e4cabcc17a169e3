import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import * as z from "zod";
import { removeAudience } from "~/commands/communications/remove-audience.server";
import { messageEditPath } from "~/domain/communications/message-places";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { onlyPosted } from "~/http/only-posted.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { RefusedPage } from "~/ui/tasks/refused-page";

export const meta: MetaFunction = () => [{ title: "Remove an audience · Capstan" }];

export const loader = onlyPosted;

const STALE_PAGE = "This page is missing the version it was read at; reload it.";
const schema = z.object({
  version: z.coerce.number({ error: STALE_PAGE }).int(STALE_PAGE).min(1, STALE_PAGE),
});

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, schema);
  if (!form.ok) return formResponse(form);
  const result = await removeAudience(actOf(request, viewer), {
    code: params.code ?? "",
    versionId: params.versionId ?? "",
    version: form.data.version,
  });
  if (!result.ok) return refusalResponse(result.refusal);
  return redirectWithToast(messageEditPath(result.value.code), {
    message: `${result.value.code} no longer speaks to ${result.value.audience}.`,
  });
}

export default function RemoveAudience() {
  const { code = "" } = useParams();
  return (
    <RefusedPage
      title="The audience stays"
      answer={useActionData<typeof action>()}
      backHref={messageEditPath(code)}
      backLabel="Back to the audiences"
    />
  );
}
