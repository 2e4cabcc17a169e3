import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addPolicy } from "~/commands/policies/add-policy.server";
import { WHO_KEEPS_POLICIES } from "~/domain/policies/policy.access";
import { newPolicySchema } from "~/domain/policies/policy.schema";
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
import { policyFields } from "~/ui/policies/policy-fields";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Policies", href: "/policies" }, { label: "New policy" }],
};
export const meta: MetaFunction = () => [{ title: "Add a policy · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "playbook.edit", WHO_KEEPS_POLICIES);
  return { key: newId(), people: await listTaskPeople(viewer) };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, newPolicySchema);
  if (!form.ok) return formResponse(form);
  const result = await addPolicy(actOf(request, viewer), form.data);
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(`/policies/${result.value.id}`, {
    message: `“${form.data.name}” is on the register. Now the question: would a customer feel good about it?`,
  });
}

export default function NewPolicyPage() {
  const { key, people } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title="Add a policy" />
      <RecordForm
        fields={policyFields(people)}
        values={{}}
        answer={useActionData<typeof action>()}
        hidden={{ key }}
        cancelHref="/policies"
        submit="Add it"
      />
    </>
  );
}
