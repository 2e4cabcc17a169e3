import type { ActionFunctionArgs } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { acceptAccountFile } from "~/commands/accounts/accept-account-file.server";
import { acceptFileSchema } from "~/domain/accounts/account-file.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { onlyPosted } from "~/http/only-posted.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { ButtonLink } from "~/ui/controls/button";
import { Banner } from "~/ui/feedback/banner";
import { PageHeader } from "~/ui/layout/page-header";

export const loader = onlyPosted;

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, acceptFileSchema);
  if (!form.ok) return formResponse(form);
  const fileId = params.fileId ?? "";
  const result = await acceptAccountFile(actOf(request, viewer), { ...form.data, fileId });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const { value } = result;
  return redirectWithToast(`/accounts/import/${fileId}`, {
    message: `${value.new} added, ${value.changed} changed.`,
  });
}

export default function AcceptanceRoute() {
  const answer = useActionData<typeof action>();
  const { fileId } = useParams();
  return (
    <>
      <PageHeader title="The file was not taken in" />
      <Banner
        tone="warn"
        title={answer?.formErrors.join(" ") || "Nothing was saved."}
        action={<ButtonLink to={`/accounts/import/${fileId}`}>Look at the rows again</ButtonLink>}
        live
      >
        Nothing was saved.
      </Banner>
    </>
  );
}
