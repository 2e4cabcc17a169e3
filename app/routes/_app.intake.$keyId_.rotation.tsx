import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { rotateKey } from "~/commands/intake/rotate-key.server";
import { ROTATION_HOURS } from "~/domain/intake/key";
import { keyMoveSchema } from "~/domain/intake/key.schema";
import { MAY_NOT_KEYS } from "~/domain/intake/may-not-keys";
import { actOf } from "~/http/act.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireKey } from "~/http/require-key.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { ButtonLink } from "~/ui/controls/button";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import { SubmitButton } from "~/ui/form/submit-button";
import { keyCrumbs } from "~/ui/intake/key-crumbs";
import { SecretOnce } from "~/ui/intake/secret-once";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = { crumbs: keyCrumbs("Rotate") };
export const meta: MetaFunction = () => [{ title: "Rotate a key · Capstan" }];
/** The answer may hold the secret: no browser and no proxy is to keep it. */
export const headers: HeadersFunction = () => ({ "cache-control": "no-store" });
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
  const result = await rotateKey(actOf(request, viewer), { ...form.data, keyId });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return data({ made: result.value }, { headers: { "cache-control": "no-store" } });
}

export default function RotationRoute() {
  const { id, name, version } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer && "made" in answer) {
    return (
      <SecretOnce
        keyId={id}
        title={`${name} has a new secret`}
        lead={`The one before is good for ${ROTATION_HOURS} hours more, so that nothing is lost while you exchange it.`}
        secret={answer.made.secret}
        address={null}
      />
    );
  }
  return (
    <div className="max-w-2xl">
      <PageHeader
        title={`Rotate ${name}?`}
        lead={`The key gets a new secret, shown once. The present one is good for ${ROTATION_HOURS} hours more. If somebody has it who should not, revoke the key instead.`}
      />
      {answer?.refusal && (
        <div className="mb-6">
          <RefusalNotice refusal={answer.refusal} />
        </div>
      )}
      <Form method="post" className="flex flex-wrap gap-2">
        <input type="hidden" name="version" value={version} />
        <SubmitButton>Make a new secret</SubmitButton>
        <ButtonLink to={`/intake/${id}`}>Leave it as it is</ButtonLink>
      </Form>
    </div>
  );
}
