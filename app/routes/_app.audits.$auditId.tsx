import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { saveAudit } from "~/commands/audits/save-audit.server";
import { can } from "~/domain/access";
import { AUDIT_PARTS, openItems } from "~/domain/audits/audit";
import { saveAuditSchema } from "~/domain/audits/audit.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { findAudit, listPlansOnAudit } from "~/store/audits/audit.queries.server";
import { AuditForm } from "~/ui/audits/audit-form";
import { AuditReading } from "~/ui/audits/audit-reading";
import { DateText } from "~/ui/controls/date-text";
import { InlineNote } from "~/ui/feedback/inline-note";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";

export const handle: FrameHandle = {
  crumbs: (data) => [
    { label: "Current-state audits", href: "/audits" },
    { label: (data as { audit?: { title: string } } | undefined)?.audit?.title ?? "Audit" },
  ],
};
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.audit.title ?? "Audit"} · Capstan` },
];
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Audits are read by the people of the program.");
  const audit = await findAudit(viewer, params.auditId ?? "");
  if (!audit) throw new Response("There is no such audit here.", { status: 404 });
  return { audit, plans: await listPlansOnAudit(viewer, audit.id), mayEdit: can(viewer, "plan.create") };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, saveAuditSchema);
  if (!form.ok) return formResponse(form);
  const result = await saveAudit(actOf(request, viewer), { ...form.data, id: params.auditId ?? "" });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const { id, finished, looked } = result.value;
  return redirectWithToast(`/audits/${id}`, {
    message: finished
      ? "The audit is finished."
      : `Saved: ${looked} of ${AUDIT_PARTS.length} parts are looked at.`,
  });
}

export default function AuditRoute() {
  const { audit, plans, mayEdit } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const looked = AUDIT_PARTS.length - openItems(audit.items).length;
  return (
    <>
      <PageHeader
        eyebrow="Current-state audit"
        title={audit.title}
        meta={
          <>
            <span>
              {audit.doneOn ? (
                <>
                  finished <DateText value={audit.doneOn} />
                </>
              ) : (
                "not finished"
              )}
            </span>
            <span>
              {looked} of {AUDIT_PARTS.length} parts looked at
            </span>
          </>
        }
      />
      {plans.length > 0 && (
        <Section title="Plans that rest on it">
          <ul className="space-y-1 text-sm">
            {plans.map((plan) => (
              <li key={plan.code}>
                <Link to={`/plans/${plan.code}#technology`} className="link">
                  {plan.code}
                </Link>{" "}
                {plan.title}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section
        title={mayEdit ? "Strengths and weaknesses" : "What was found"}
        lead={
          audit.doneOn && mayEdit
            ? "Changing a finished audit opens it again, until it is finished anew."
            : undefined
        }
      >
        {mayEdit ? (
          <AuditForm key={answer ? "refused" : audit.version} audit={audit} answer={answer} />
        ) : (
          <>
            <InlineNote>Audits are made by those who make plans: owners and leaders.</InlineNote>
            <AuditReading items={audit.items} />
          </>
        )}
      </Section>
    </>
  );
}
