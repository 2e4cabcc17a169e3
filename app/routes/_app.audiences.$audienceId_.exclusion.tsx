import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { leaveOut } from "~/commands/audiences/leave-out.server";
import { leaveOutSchema } from "~/domain/audiences/audience.schema";
import { audienceHref } from "~/domain/audiences/audience-places";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { cursorIn } from "~/http/page-place.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireAudience } from "~/http/require-audience.server";
import { requireViewer } from "~/http/session.server";
import { audienceCrumbs } from "~/ui/audiences/audience-crumbs";
import { RecordForm } from "~/ui/form/record-form";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = { crumbs: audienceCrumbs("Leave somebody out") };
export const meta: MetaFunction = () => [{ title: "Leave somebody out · Capstan" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { audience } = await requireAudience(request, params.audienceId);
  return { id: audience.id, name: audience.name, email: cursorIn(request, "email")?.slice(0, 254) ?? "" };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, leaveOutSchema);
  if (!form.ok) return formResponse(form);
  const audienceId = params.audienceId ?? "";
  const result = await leaveOut(actOf(request, viewer), { ...form.data, audienceId });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(audienceHref(audienceId), {
    message: `${form.data.email} is left out.`,
    undo: { url: `${audienceHref(audienceId)}/members/${result.value.memberId}/removal` },
  });
}

export default function LeaveOutPage() {
  const { id, name, email } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        eyebrow={name}
        title="Leave somebody out"
        lead="They are told nothing as this audience, whatever its rule and its list say."
      />
      <RecordForm
        fields={[
          { name: "email", label: "E-mail", inputMode: "email", required: true },
          {
            name: "reason",
            label: "Reason",
            required: true,
            hint: "They asked for it by phone; they left the company …",
          },
        ]}
        values={{ email, reason: "" }}
        answer={useActionData<typeof action>()}
        hidden={{}}
        cancelHref={audienceHref(id)}
        submit="Leave them out"
      />
    </>
  );
}
