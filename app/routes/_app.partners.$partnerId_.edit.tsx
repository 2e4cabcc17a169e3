import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { editPartner } from "~/commands/partners/edit-partner.server";
import { WHO_KEEPS_PARTNERS } from "~/domain/partners/partner.access";
import { editPartnerSchema } from "~/domain/partners/partner.schema";
import type { Viewer } from "~/domain/viewer";
import { actOf } from "~/http/act.server";
import { editRefused, unreadable } from "~/http/edit-answer.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { findPartner } from "~/store/partners/partner.queries.server";
import { listTaskPeople } from "~/store/tasks/task-choices.server";
import { RecordForm } from "~/ui/form/record-form";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { partnerFields } from "~/ui/partners/partner-fields";

export const handle: FrameHandle = {
  crumbs: (_, { partnerId = "" }) => [
    { label: "Partners", href: "/partners" },
    { label: "Partner", href: `/partners/${partnerId}` },
    { label: "Edit" },
  ],
};
export const meta: MetaFunction = () => [{ title: "Edit a partner · Capstan" }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

async function recordOf(viewer: Viewer, id: string) {
  const partner = await findPartner(viewer, id);
  if (!partner) return null;
  const { name, does, ownerId, component, contactName, contactEmail, version } = partner;
  return {
    id,
    version,
    values: { name, does, ownerId: ownerId ?? "", component, contactName, contactEmail },
  };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "playbook.edit", WHO_KEEPS_PARTNERS);
  const record = await recordOf(viewer, params.partnerId ?? "");
  if (!record) throw new Response("There is no such partner here.", { status: 404 });
  return { record, people: await listTaskPeople(viewer) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const id = params.partnerId ?? "";
  const form = await parseForm(request, editPartnerSchema);
  if (!form.ok) return unreadable(form);
  const result = await editPartner(actOf(request, viewer), { ...form.data, id });
  if (!result.ok) return editRefused(viewer, result.refusal, form.values, await recordOf(viewer, id));
  return redirectWithToast(`/partners/${id}`, { message: `“${result.value.name}” is saved.` });
}

export default function EditPartnerPage() {
  const { record, people } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader eyebrow="Partner" title={`Edit “${record.values.name}”`} />
      <RecordForm
        fields={partnerFields(people)}
        values={record.values}
        answer={useActionData<typeof action>()}
        hidden={{ version: String(record.version) }}
        cancelHref={`/partners/${record.id}`}
        submit="Save"
      />
    </>
  );
}
