import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { defineField } from "~/commands/fields/define-field.server";
import { WHO_DEFINES_FIELDS } from "~/domain/fields/custom-field";
import { defineFieldSchema } from "~/domain/fields/custom-field.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { fieldSpecs } from "~/ui/fields/field-specs";
import { RecordForm } from "~/ui/form/record-form";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Fields of your own", href: "/fields" }, { label: "New field" }],
};
export const meta: MetaFunction = () => [{ title: "New field · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "playbook.edit", WHO_DEFINES_FIELDS);
  return { noun: new URL(request.url).searchParams.get("on") === "task" ? "task" : "plan" };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, defineFieldSchema);
  if (!form.ok) return formResponse(form);
  const result = await defineField(actOf(request, viewer), form.data);
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast("/fields", { message: `“${result.value.name}” can be filled in from now on.` });
}

export default function NewField() {
  const { noun } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="New field"
        lead="It stands on every plan or task at once, and in lists and exports."
      />
      <RecordForm
        fields={fieldSpecs(true)}
        values={{ noun, kind: "words" }}
        answer={useActionData<typeof action>()}
        submit="Define the field"
        cancelHref="/fields"
      />
    </>
  );
}
