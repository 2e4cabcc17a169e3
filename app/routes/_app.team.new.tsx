import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addMember } from "~/commands/governance/add-member.server";
import { WHO_KEEPS_TEAM } from "~/domain/governance/governance.access";
import { isTeamPart } from "~/domain/governance/team";
import { newMemberSchema } from "~/domain/governance/team.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { dayIn } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { newId } from "~/shared/id.server";
import { listColleagues } from "~/store/people/people-choices.queries.server";
import { findTimeZone } from "~/store/surveys/time-zone.queries.server";
import { RecordForm } from "~/ui/form/record-form";
import { GOVERNANCE_CRUMB } from "~/ui/governance/crumbs";
import { memberGroups } from "~/ui/governance/member-fields";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = {
  crumbs: () => [GOVERNANCE_CRUMB, { label: "Team", href: "/team" }, { label: "New part" }],
};
export const meta: MetaFunction = () => [{ title: "Give somebody a part · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "playbook.edit", WHO_KEEPS_TEAM);
  const part = new URL(request.url).searchParams.get("part") ?? "";
  const [people, timeZone] = await Promise.all([listColleagues(viewer), findTimeZone(viewer.workspaceId)]);
  return {
    people,
    once: newId(),
    values: { part: isTeamPart(part) ? part : "", fromDay: dayIn(now(), timeZone) },
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, newMemberSchema);
  if (!form.ok) return formResponse(form);
  const result = await addMember(actOf(request, viewer), form.data);
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast("/team", { message: "The part is given." });
}

export default function NewMember() {
  const { people, once, values } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Give somebody a part"
        lead="A part is not a right: what somebody may do in Capstan stands under People."
      />
      <RecordForm
        schema={newMemberSchema}
        groups={memberGroups(people)}
        values={values}
        hidden={{ key: once }}
        answer={useActionData<typeof action>()}
        submit="Give the part"
        cancelHref="/team"
      />
    </>
  );
}
