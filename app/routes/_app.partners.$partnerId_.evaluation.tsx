import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { evaluatePartner } from "~/commands/partners/evaluate-partner.server";
import { PARTNER_CRITERIA } from "~/domain/partners/partner";
import { WHO_KEEPS_PARTNERS } from "~/domain/partners/partner.access";
import { scoreSchema } from "~/domain/partners/partner.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { dayIn } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { newId } from "~/shared/id.server";
import { findPartner } from "~/store/partners/partner.queries.server";
import { RecordForm } from "~/ui/form/record-form";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { SCORE_FIELDS } from "~/ui/partners/partner-fields";

export const handle: FrameHandle = {
  crumbs: (_, { partnerId = "" }) => [
    { label: "Partners", href: "/partners" },
    { label: "Partner", href: `/partners/${partnerId}` },
    { label: "Evaluate" },
  ],
};
export const meta: MetaFunction = () => [{ title: "Evaluate a partner · Capstan" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "playbook.edit", WHO_KEEPS_PARTNERS);
  const partner = await findPartner(viewer, params.partnerId ?? "");
  if (!partner) throw new Response("There is no such partner here.", { status: 404 });
  return { partner, key: newId(), today: dayIn(now(), viewer.timeZone) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const id = params.partnerId ?? "";
  const form = await parseForm(request, scoreSchema);
  if (!form.ok) return formResponse(form);
  const result = await evaluatePartner(actOf(request, viewer), { ...form.data, id });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(`/partners/${id}`, { message: `“${result.value.name}” is evaluated.` });
}

export default function EvaluatePartnerPage() {
  const { partner, key, today } = useLoaderData<typeof loader>();
  const last = partner.last?.grades ?? {};
  // The last grades stand there to be confirmed or changed; what they rest on is asked anew.
  const saved = Object.fromEntries(
    PARTNER_CRITERIA.map(({ name }) => [`${name}Grade`, last[name] ? String(last[name].grade) : ""]),
  );
  return (
    <>
      <PageHeader
        eyebrow="Partner"
        title={`Evaluate ${partner.name}`}
        lead="Judge only what you can show. What is not judged stays empty and counts as neither good nor bad."
      />
      <RecordForm
        fields={SCORE_FIELDS}
        values={{ ...saved, day: today }}
        answer={useActionData<typeof action>()}
        hidden={{ key }}
        cancelHref={`/partners/${partner.id}`}
        submit="Keep the evaluation"
      />
    </>
  );
}
