import type { ActionFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { discardAccountFile } from "~/commands/accounts/discard-account-file.server";
import { deleteRecordSchema } from "~/domain/accounts/account.schema";
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
  const form = await parseForm(request, deleteRecordSchema);
  if (!form.ok) return formResponse(form);
  const result = await discardAccountFile(actOf(request, viewer), {
    ...form.data,
    fileId: params.fileId ?? "",
  });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast("/accounts/import", {
    message: `${result.value.fileName} is thrown away; nothing of it was added.`,
  });
}

export default function DisposalRoute() {
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader title="The file is still there" />
      <Banner
        tone="warn"
        title={answer?.formErrors.join(" ") || "Nothing was changed."}
        action={<ButtonLink to="/accounts/import">Back to the files</ButtonLink>}
        live
      />
    </>
  );
}
