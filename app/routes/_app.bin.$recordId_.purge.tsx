import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { purgeRecord } from "~/commands/bin/purge-record.server";
import { binMoveSchema } from "~/domain/bin/bin.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRecycled } from "~/http/require-recycled.server";
import { requireViewer } from "~/http/session.server";
import { contentsWords } from "~/ui/bin/contents-words";
import { ButtonLink } from "~/ui/controls/button";
import { InlineNote } from "~/ui/feedback/inline-note";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import { SubmitButton } from "~/ui/form/submit-button";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = { crumbs: () => [{ label: "Bin", href: "/bin" }, { label: "Remove" }] };
export const meta: MetaFunction = () => [{ title: "Remove for good · Capstan" }];
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  return (await requireRecycled(request, params.recordId)).page;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, binMoveSchema);
  if (!form.ok) return formResponse(form);
  const result = await purgeRecord(actOf(request, viewer), { ...form.data, id: params.recordId ?? "" });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast("/bin", { message: `“${result.value.title}” is gone for good.` });
}

export default function PurgeRoute() {
  const { record, mayPurge, whoPurges } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="max-w-2xl">
      <PageHeader
        eyebrow={record.code}
        title={`Remove “${record.title}” for good?`}
        lead={`${contentsWords(record.contents)} This cannot be taken back by anybody. The activity log keeps that it was there.`}
      />
      <div className="space-y-6">
        {answer?.refusal && <RefusalNotice refusal={answer.refusal} />}
        {mayPurge ? (
          <Form method="post" className="flex flex-wrap gap-2">
            <input type="hidden" name="version" value={record.version} />
            <ButtonLink to={`/bin/${record.id}`}>Leave it in the bin</ButtonLink>
            <SubmitButton variant="danger">Remove it for good</SubmitButton>
          </Form>
        ) : (
          <InlineNote>{whoPurges}</InlineNote>
        )}
      </div>
    </div>
  );
}
