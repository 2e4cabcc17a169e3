import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { addSystem } from "~/commands/technologies/save-system.server";
import { addSystemSchema, MAY_NOT_SYSTEMS } from "~/domain/technologies/system.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { systemChoices } from "~/http/system-form.server";
import { newId } from "~/shared/id.server";
import { ButtonLink } from "~/ui/controls/button";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import { SubmitButton } from "~/ui/form/submit-button";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { SystemFields } from "~/ui/technologies/system-fields";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Technologies", href: "/measure/technologies" }, { label: "New system" }],
};
export const meta: MetaFunction = () => [{ title: "New system · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "survey.edit", MAY_NOT_SYSTEMS);
  // The same form sent twice makes one system.
  return { once: newId(), ...(await systemChoices(viewer, null)) };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, addSystemSchema);
  if (!form.ok) return formResponse(form);
  const result = await addSystem(actOf(request, viewer), form.data);
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const { systemId, name } = result.value;
  return redirectWithToast(`/systems/${systemId}`, { message: `${name} is on record.` });
}

export default function NewSystemRoute() {
  const { once, owners, surveys } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="max-w-200">
      <PageHeader
        title="New system"
        lead="A system that knows something of customers. When its data last came in is counted, not typed."
      />
      {answer?.refusal && answer.refusal.kind !== "invalid" && (
        <div className="mb-6">
          <RefusalNotice refusal={answer.refusal} />
        </div>
      )}
      <Form method="post">
        <input type="hidden" name="key" value={[answer?.values.key ?? once].flat()[0]} />
        <SystemFields values={{}} answer={answer} owners={owners} surveys={surveys} />
        <div className="mt-8 flex flex-wrap justify-end gap-2">
          <ButtonLink to="/measure/technologies" variant="quiet">
            Cancel
          </ButtonLink>
          <SubmitButton>Put it on record</SubmitButton>
        </div>
      </Form>
    </div>
  );
}
