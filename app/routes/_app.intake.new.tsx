import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { createKey } from "~/commands/intake/create-key.server";
import { createKeySchema } from "~/domain/intake/key.schema";
import { MAY_NOT_KEYS } from "~/domain/intake/may-not-keys";
import { actOf } from "~/http/act.server";
import { keyChoices } from "~/http/key-form.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { env } from "~/shared/env.server";
import { newId } from "~/shared/id.server";
import { ButtonLink } from "~/ui/controls/button";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import { SubmitButton } from "~/ui/form/submit-button";
import { KeyFields } from "~/ui/intake/key-fields";
import { SecretOnce } from "~/ui/intake/secret-once";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = {
  crumbs: () => [
    { label: "Technologies", href: "/measure/technologies" },
    { label: "Intake", href: "/intake" },
    { label: "New key" },
  ],
};
export const meta: MetaFunction = () => [{ title: "New key · Capstan" }];
/** The answer may hold the secret: no browser and no proxy is to keep it. */
export const headers: HeadersFunction = () => ({ "cache-control": "no-store" });

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "integration.manage", MAY_NOT_KEYS.manage);
  const params = new URL(request.url).searchParams;
  const { timeZone: _, ...choices } = await keyChoices(viewer, null);
  const survey = params.get("survey") ?? "";
  const only = choices.surveys.length === 1 ? (choices.surveys[0]?.id ?? "") : "";
  // The same form sent twice makes one key.
  return {
    once: newId(),
    surveyId: choices.surveys.some(({ id }) => id === survey) ? survey : only,
    ...choices,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, createKeySchema);
  if (!form.ok) return formResponse(form);
  const result = await createKey(actOf(request, viewer), form.data);
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const { name, scopes } = form.data;
  const address = scopes.includes("responses.write")
    ? new URL("/api/v1/responses", env().CAPSTAN_URL).href
    : null;
  return data({ made: { ...result.value, name, address } }, { headers: { "cache-control": "no-store" } });
}

export default function NewKeyRoute() {
  const { once, surveyId, surveys, systems, today } = useLoaderData<typeof loader>();
  const said = useActionData<typeof action>();
  if (said && "made" in said) {
    const { keyId, secret, name, address } = said.made;
    return (
      <SecretOnce
        keyId={keyId}
        title={`The key ${name} is made`}
        lead="Whoever has this secret acts as this key."
        secret={secret}
        address={address}
      />
    );
  }
  const answer = said;
  return (
    <div className="max-w-200">
      <PageHeader title="New key" lead="For one program. Its secret is shown once, right after this form." />
      {answer?.refusal && answer.refusal.kind !== "invalid" && (
        <div className="mb-6">
          <RefusalNotice refusal={answer.refusal} />
        </div>
      )}
      <Form method="post">
        <input type="hidden" name="key" value={[answer?.values.key ?? once].flat()[0]} />
        <KeyFields
          values={{ scopes: "responses.write", shape: "plain", surveyId }}
          answer={answer}
          surveys={surveys}
          systems={systems}
          today={today}
        />
        <div className="mt-8 flex flex-wrap justify-end gap-2">
          <ButtonLink to="/intake" variant="quiet">
            Cancel
          </ButtonLink>
          <SubmitButton>Make the key</SubmitButton>
        </div>
      </Form>
    </div>
  );
}
