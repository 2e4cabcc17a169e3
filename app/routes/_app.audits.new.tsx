import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { beginAudit } from "~/commands/audits/begin-audit.server";
import { beginAuditSchema } from "~/domain/audits/audit.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { newId } from "~/shared/id.server";
import { RecordForm } from "~/ui/form/record-form";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Current-state audits", href: "/audits" }, { label: "New" }],
};
export const meta: MetaFunction = () => [{ title: "New audit · Capstan" }];
export const shouldRevalidate = () => true;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "plan.create", "Audits are made by those who make plans: owners and leaders.");
  return { key: newId() };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, beginAuditSchema);
  if (!form.ok) return formResponse(form);
  const result = await beginAudit(actOf(request, viewer), form.data);
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(`/audits/${result.value.id}`, { message: "Begun. Save as often as you like." });
}

export default function NewAuditRoute() {
  const { key } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title="New audit" lead="Give it a name that says what is looked at, and when." />
      <RecordForm
        answer={useActionData<typeof action>()}
        values={{ title: "" }}
        hidden={{ key }}
        fields={[
          {
            name: "title",
            label: "Name",
            required: true,
            placeholder: "Before the new service desk, autumn 2026",
          },
        ]}
        submit="Begin the audit"
        cancelHref="/audits"
      />
    </>
  );
}
