import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { placeAudience } from "~/commands/communications/place-audience.server";
import { messageEditPath } from "~/domain/communications/message-places";
import { placeVersionSchema } from "~/domain/communications/message-writing.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { onlyPosted } from "~/http/only-posted.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { RefusedPage } from "~/ui/tasks/refused-page";

export const meta: MetaFunction = () => [{ title: "Order of audiences · Capstan" }];

export const loader = onlyPosted;

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, placeVersionSchema);
  if (!form.ok) return formResponse(form);
  const result = await placeAudience(actOf(request, viewer), {
    code: params.code ?? "",
    versionId: params.versionId ?? "",
    to: form.data.to,
  });
  if (!result.ok) return refusalResponse(result.refusal);
  return redirectWithToast(messageEditPath(result.value.code), {
    message: `${result.value.audience} stands at place ${result.value.place} now.`,
  });
}

export default function PlaceAudience() {
  const { code = "" } = useParams();
  return (
    <RefusedPage
      title="The order stays"
      answer={useActionData<typeof action>()}
      backHref={messageEditPath(code)}
      backLabel="Back to the audiences"
    />
  );
}
