import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { addAudience } from "~/commands/communications/add-audience.server";
import { messageEditPath, versionEditPath } from "~/domain/communications/message-places";
import { addAudienceSchema } from "~/domain/communications/message-writing.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { onlyPosted } from "~/http/only-posted.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { RefusedPage } from "~/ui/tasks/refused-page";

export const meta: MetaFunction = () => [{ title: "Add an audience · Capstan" }];

export const loader = onlyPosted;

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, addAudienceSchema);
  if (!form.ok) return formResponse(form);
  const result = await addAudience(actOf(request, viewer), { ...form.data, code: params.code ?? "" });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const { code, versionId, audience } = result.value;
  return redirectWithToast(versionEditPath(code, versionId), {
    message: `${code} speaks to ${audience} too. Now their three answers.`,
  });
}

export default function AddAudience() {
  const { code = "" } = useParams();
  return (
    <RefusedPage
      title="No audience was added"
      answer={useActionData<typeof action>()}
      backHref={messageEditPath(code, "audiences")}
      backLabel="Back to the audiences"
    />
  );
}
