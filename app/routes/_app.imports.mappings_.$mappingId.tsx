import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { renameMapping } from "~/commands/surveys/rename-mapping.server";
import { renameMappingSchema } from "~/domain/surveys/saved-mapping";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { findSavedMapping } from "~/store/surveys/saved-mapping.queries.server";
import { ButtonLink } from "~/ui/controls/button";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import { Field } from "~/ui/form/field";
import { SubmitButton } from "~/ui/form/submit-button";
import { TextInput } from "~/ui/form/text-input";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = {
  crumbs: () => [
    { label: "Imports", href: "/imports" },
    { label: "Saved mappings", href: "/imports/mappings" },
    { label: "Rename" },
  ],
};
export const meta: MetaFunction = () => [{ title: "Rename a mapping · Capstan" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "survey.edit", "Saved mappings are kept by CX leaders and administrators.");
  const saved = await findSavedMapping(viewer, params.mappingId ?? "");
  if (!saved) throw new Response("There is no such mapping here.", { status: 404, statusText: "Not found" });
  return { name: saved.name };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, renameMappingSchema);
  if (!form.ok) return formResponse(form);
  const mappingId = params.mappingId ?? "";
  const result = await renameMapping(actOf(request, viewer), { mappingId, ...form.data });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast("/imports/mappings", {
    message: `The mapping is called “${result.value.name}” now.`,
  });
}

export default function Rename() {
  const { name } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refusal = answer?.refusal && answer.refusal.kind !== "invalid" ? answer.refusal : null;
  return (
    <>
      <PageHeader title={`Rename “${name}”`} />
      <Form method="post" className="max-w-xl space-y-5">
        {refusal && <RefusalNotice refusal={refusal} />}
        <Field name="name" label="Name of the mapping" required error={answer?.fieldErrors.name}>
          <TextInput defaultValue={String(answer?.values.name ?? name)} />
        </Field>
        <div className="flex gap-3">
          <SubmitButton>Save the name</SubmitButton>
          <ButtonLink to="/imports/mappings" variant="quiet">
            Cancel
          </ButtonLink>
        </div>
      </Form>
    </>
  );
}
