import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { editPolicy } from "~/commands/policies/edit-policy.server";
import { WHO_KEEPS_POLICIES } from "~/domain/policies/policy.access";
import { editPolicySchema } from "~/domain/policies/policy.schema";
import type { Viewer } from "~/domain/viewer";
import { actOf } from "~/http/act.server";
import { editRefused, unreadable } from "~/http/edit-answer.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { dayIn } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { findPolicy } from "~/store/policies/policy.queries.server";
import { listTaskPeople } from "~/store/tasks/task-choices.server";
import { RecordForm } from "~/ui/form/record-form";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { policyFields } from "~/ui/policies/policy-fields";

export const handle: FrameHandle = {
  crumbs: (_, { policyId = "" }) => [
    { label: "Policies", href: "/policies" },
    { label: "Policy", href: `/policies/${policyId}` },
    { label: "Edit" },
  ],
};
export const meta: MetaFunction = () => [{ title: "Edit a policy · Capstan" }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

async function recordOf(viewer: Viewer, id: string) {
  const policy = await findPolicy(viewer, id, dayIn(now(), viewer.timeZone));
  if (!policy) return null;
  const { name, text, ownerId, controls, words } = policy;
  return { id, version: policy.version, values: { name, text, ownerId: ownerId ?? "", controls, words } };
}

const notHere = () => new Response("There is no such policy here.", { status: 404 });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "playbook.edit", WHO_KEEPS_POLICIES);
  const record = await recordOf(viewer, params.policyId ?? "");
  if (!record) throw notHere();
  return { record, people: await listTaskPeople(viewer) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const id = params.policyId ?? "";
  const form = await parseForm(request, editPolicySchema);
  if (!form.ok) return unreadable(form);
  const result = await editPolicy(actOf(request, viewer), { ...form.data, id });
  if (!result.ok) return editRefused(viewer, result.refusal, form.values, await recordOf(viewer, id));
  return redirectWithToast(`/policies/${id}`, { message: `“${result.value.name}” is saved.` });
}

export default function EditPolicyPage() {
  const { record, people } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader eyebrow="Policy" title={`Edit “${record.values.name}”`} />
      <RecordForm
        fields={policyFields(people)}
        values={record.values}
        answer={useActionData<typeof action>()}
        hidden={{ version: String(record.version) }}
        cancelHref={`/policies/${record.id}`}
        submit="Save"
      />
    </>
  );
}
