import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addPartner } from "~/commands/partners/add-partner.server";
import { WHO_KEEPS_PARTNERS } from "~/domain/partners/partner.access";
import { newPartnerSchema } from "~/domain/partners/partner.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { newId } from "~/shared/id.server";
import { listTaskPeople } from "~/store/tasks/task-choices.server";
import { RecordForm } from "~/ui/form/record-form";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { partnerFields } from "~/ui/partners/partner-fields";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Partners", href: "/partners" }, { label: "New partner" }],
};
export const meta: MetaFunction = () => [{ title: "Add a partner · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "playbook.edit", WHO_KEEPS_PARTNERS);
  return { key: newId(), people: await listTaskPeople(viewer) };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, newPartnerSchema);
  if (!form.ok) return formResponse(form);
  const result = await addPartner(actOf(request, viewer), form.data);
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(`/partners/${result.value.id}`, {
    message: `“${form.data.name}” is on the register. Evaluate them next.`,
  });
}

export default function NewPartnerPage() {
  const { key, people } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title="Add a partner" />
      <RecordForm
        fields={partnerFields(people)}
        values={{}}
        answer={useActionData<typeof action>()}
        hidden={{ key }}
        cancelHref="/partners"
        submit="Add it"
      />
    </>
  );
}
