import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { editMember } from "~/commands/audiences/edit-member.server";
import { AUDIENCE_LABELS, editMemberSchema } from "~/domain/audiences/audience.schema";
import { audienceHref } from "~/domain/audiences/audience-places";
import { LOCALES } from "~/domain/people/locales";
import { listTimeZones } from "~/domain/people/time-zones";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireAudience } from "~/http/require-audience.server";
import { requireViewer } from "~/http/session.server";
import { findMember } from "~/store/audiences/members.server";
import { audienceCrumbs } from "~/ui/audiences/audience-crumbs";
import { type FieldSpec, RecordForm } from "~/ui/form/record-form";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = { crumbs: audienceCrumbs("Address") };
export const meta: MetaFunction = () => [{ title: "Address on a list · Capstan" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, audience } = await requireAudience(request, params.audienceId);
  const member = await findMember(viewer.workspaceId, audience.id, params.memberId ?? "");
  if (!member) throw new Response("There is no such address on this list.", { status: 404 });
  const { id, ...values } = member;
  return { audienceId: audience.id, name: audience.name, values, zones: listTimeZones() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, editMemberSchema);
  if (!form.ok) return formResponse(form);
  const { audienceId = "", memberId = "" } = params;
  const result = await editMember(actOf(request, viewer), { ...form.data, audienceId, memberId });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(`${audienceHref(audienceId)}?q=${encodeURIComponent(result.value.email)}`, {
    message: `${result.value.email} is saved.`,
  });
}

const label = (name: string): string => AUDIENCE_LABELS[name] ?? name;

const fields = (zones: readonly string[]): FieldSpec[] => [
  { name: "email", label: label("email"), inputMode: "email", required: true },
  { name: "name", label: label("name") },
  { name: "organisation", label: label("organisation") },
  {
    name: "consent",
    label: label("consent"),
    hint: "Newsletter form of 3 March, contract of 2025 … Without it nothing is sent to somebody outside.",
  },
  {
    kind: "choice",
    name: "locale",
    label: label("locale"),
    placeholder: "As the audience",
    options: Object.entries(LOCALES).map(([value, words]) => ({ value, label: words })),
  },
  {
    kind: "choice",
    name: "timeZone",
    label: label("timeZone"),
    placeholder: "As the audience",
    options: zones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") })),
  },
];

export default function MemberPage() {
  const { audienceId, name, values, zones } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader eyebrow={name} title={values.name || values.email} />
      <RecordForm
        fields={fields(zones)}
        values={values}
        answer={useActionData<typeof action>()}
        hidden={{}}
        cancelHref={audienceHref(audienceId)}
        submit="Save"
      />
    </>
  );
}
