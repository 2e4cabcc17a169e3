import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { editField } from "~/commands/fields/edit-field.server";
import { FIELD_NOUN_LABELS, WHO_DEFINES_FIELDS } from "~/domain/fields/custom-field";
import { editFieldSchema } from "~/domain/fields/custom-field.schema";
import { notFound } from "~/domain/refusal";
import type { Viewer } from "~/domain/viewer";
import { actOf } from "~/http/act.server";
import { editRefused, unreadable } from "~/http/edit-answer.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { throwRefusal } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { countFieldUse, findField } from "~/store/fields/field.queries.server";
import { fieldSpecs } from "~/ui/fields/field-specs";
import { RecordForm } from "~/ui/form/record-form";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Fields of your own", href: "/fields" }, { label: "Edit" }],
};
export const meta: MetaFunction = () => [{ title: "Edit a field · Capstan" }];
export const shouldRevalidate = () => true;

async function recordOf(viewer: Viewer, id: string) {
  const field = await findField(viewer, id);
  if (!field) return null;
  const { noun, version, name, kind, choices, help } = field;
  const values: Record<string, string> = { name, kind, choices: choices.join("\n"), help };
  return { id, noun, version, values };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "playbook.edit", WHO_DEFINES_FIELDS);
  const record = await recordOf(viewer, params.fieldId ?? "");
  if (!record) throwRefusal(notFound("field").refusal);
  return { record, used: (await countFieldUse(viewer, record.noun)).get(record.id) ?? 0 };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const id = params.fieldId ?? "";
  const form = await parseForm(request, editFieldSchema);
  if (!form.ok) return unreadable(form);
  const result = await editField(actOf(request, viewer), { ...form.data, id });
  if (!result.ok) return editRefused(viewer, result.refusal, form.values, await recordOf(viewer, id));
  return redirectWithToast("/fields", { message: `“${result.value.name}” is saved.` });
}

export default function EditField() {
  const { record, used } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        eyebrow={`Field on ${FIELD_NOUN_LABELS[record.noun].toLowerCase()}`}
        title={`Edit “${record.values.name}”`}
      />
      <RecordForm
        fields={fieldSpecs(false, used)}
        values={record.values}
        answer={useActionData<typeof action>()}
        hidden={{ version: String(record.version) }}
        submit="Save"
        cancelHref="/fields"
      />
    </>
  );
}
