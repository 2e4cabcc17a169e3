import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { revokeKey } from "~/commands/intake/revoke-key.server";
import { keyMoveSchema } from "~/domain/intake/key.schema";
import { MAY_NOT_KEYS } from "~/domain/intake/may-not-keys";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireKey } from "~/http/require-key.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { ButtonLink } from "~/ui/controls/button";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import { SubmitButton } from "~/ui/form/submit-button";
import { keyCrumbs } from "~/ui/intake/key-crumbs";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = { crumbs: keyCrumbs("Revoke") };
export const meta: MetaFunction = () => [{ title: "Revoke a key · Capstan" }];
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const key = await requireKey(viewer, params.keyId);
  requireRight(viewer, "integration.manage", MAY_NOT_KEYS.manage);
  return { id: key.id, name: key.name, version: key.version };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, keyMoveSchema);
  if (!form.ok) return formResponse(form);
  const keyId = (await requireKey(viewer, params.keyId)).id;
  const result = await revokeKey(actOf(request, viewer), { ...form.data, keyId });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(`/intake/${keyId}`, {
    message: `${result.value.name} is revoked. Nothing comes in by it any more.`,
  });
}

export default function RevocationRoute() {
  const { id, name, version } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="max-w-2xl">
      <PageHeader
        title={`Revoke ${name}?`}
        lead="The next request with it is refused, and this cannot be taken back: make a new key then. What it brought in stays, and so does its log."
      />
      {answer?.refusal && (
        <div className="mb-6">
          <RefusalNotice refusal={answer.refusal} />
        </div>
      )}
      <Form method="post" className="flex flex-wrap gap-2">
        <input type="hidden" name="version" value={version} />
        <SubmitButton variant="danger">Revoke the key</SubmitButton>
        <ButtonLink to={`/intake/${id}`}>Keep it</ButtonLink>
      </Form>
    </div>
  );
}
