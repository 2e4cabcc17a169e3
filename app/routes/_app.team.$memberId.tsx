import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { editMember } from "~/commands/governance/edit-member.server";
import { WHO_KEEPS_TEAM } from "~/domain/governance/governance.access";
import { editMemberSchema, newMemberSchema } from "~/domain/governance/team.schema";
import { notFound } from "~/domain/refusal";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse, throwRefusal } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { findLastChangeOf } from "~/store/activity/last-change.queries.server";
import { findMember } from "~/store/governance/team.queries.server";
import { listColleagues } from "~/store/people/people-choices.queries.server";
import { RecordForm } from "~/ui/form/record-form";
import { GOVERNANCE_CRUMB } from "~/ui/governance/crumbs";
import { memberGroups } from "~/ui/governance/member-fields";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = {
  crumbs: () => [GOVERNANCE_CRUMB, { label: "Team", href: "/team" }, { label: "Part" }],
};
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.member.name ?? "Not found"} · Capstan` },
];
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "playbook.edit", WHO_KEEPS_TEAM);
  const member = await findMember(viewer, params.memberId ?? "");
  if (!member) throwRefusal(notFound("entry of the roster").refusal);
  const people = await listColleagues(viewer);
  return {
    member,
    people:
      member.personId && !people.some(({ id }) => id === member.personId)
        ? [...people, { id: member.personId, name: `${member.name} (has left)` }]
        : people,
    lastChange: await findLastChangeOf(viewer, member.id),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, editMemberSchema);
  if (!form.ok) return formResponse(form);
  const result = await editMember(actOf(request, viewer), { ...form.data, memberId: params.memberId ?? "" });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast("/team", { message: `The part of ${result.value.name} is saved.` });
}

export default function EditMember() {
  const { member, people, lastChange } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={member.name} lead="A last day ends the part and keeps it on record." />
      <RecordForm
        key={member.version}
        schema={newMemberSchema}
        groups={memberGroups(people)}
        values={{
          part: member.part,
          personId: member.personId ?? "",
          name: member.personId ? "" : member.name,
          sharePercent: member.sharePercent === null ? "" : String(member.sharePercent),
          fromDay: member.fromDay,
          toDay: member.toDay ?? "",
          duty: member.duty,
        }}
        hidden={{ version: String(member.version) }}
        answer={useActionData<typeof action>()}
        lastChange={lastChange}
        submit="Save"
        cancelHref="/team"
      />
    </>
  );
}
