import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addMember } from "~/commands/audiences/add-member.server";
import { OUTSIDE_KINDS } from "~/domain/audiences/audience";
import { addMemberSchema } from "~/domain/audiences/audience.schema";
import { audienceHref } from "~/domain/audiences/audience-places";
import { listTimeZones } from "~/domain/people/time-zones";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireAudience } from "~/http/require-audience.server";
import { requireViewer } from "~/http/session.server";
import { listTaskPeople } from "~/store/tasks/task-choices.server";
import { audienceCrumbs } from "~/ui/audiences/audience-crumbs";
import { MemberForm } from "~/ui/audiences/member-form";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = { crumbs: audienceCrumbs("Add somebody") };
export const meta: MetaFunction = () => [{ title: "Add somebody to an audience · Capstan" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, audience } = await requireAudience(request, params.audienceId);
  const { id, name, kind } = audience;
  return {
    id,
    name,
    isOutside: OUTSIDE_KINDS.includes(kind),
    people: await listTaskPeople(viewer),
    zones: listTimeZones(),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, addMemberSchema);
  if (!form.ok) return formResponse(form);
  const audienceId = params.audienceId ?? "";
  const result = await addMember(actOf(request, viewer), { ...form.data, audienceId });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(`${audienceHref(audienceId)}/members`, {
    message: `${result.value.email} is on the list.`,
  });
}

export default function AddMemberPage() {
  const { id, name, ...choices } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        eyebrow={name}
        title="Add somebody"
        lead="By hand, one at a time. Whoever fits the rule belongs to it by themselves."
      />
      <MemberForm
        {...choices}
        answer={useActionData<typeof action>() ?? null}
        cancelHref={audienceHref(id)}
      />
    </>
  );
}
