import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { recordDecision } from "~/commands/governance/record-decision.server";
import { can } from "~/domain/access";
import {
  decisionCode,
  decisionHref,
  parseDecisionCode,
  WHO_RECORDS_DECISIONS,
} from "~/domain/governance/decision";
import { decisionSchema, newDecisionSchema } from "~/domain/governance/decision.schema";
import { placeOf } from "~/domain/governance/fields.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { dayIn } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { newId } from "~/shared/id.server";
import { findDecision } from "~/store/governance/decision.queries.server";
import { listColleagues } from "~/store/people/people-choices.queries.server";
import { findTimeZone } from "~/store/surveys/time-zone.queries.server";
import { RecordForm } from "~/ui/form/record-form";
import { GOVERNANCE_CRUMB } from "~/ui/governance/crumbs";
import { decisionGroups } from "~/ui/governance/decision-fields";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = {
  crumbs: () => [GOVERNANCE_CRUMB, { label: "Decisions", href: "/decisions" }, { label: "New decision" }],
};
export const meta: MetaFunction = () => [{ title: "Record a decision · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const mayAll = can(viewer, "playbook.edit");
  if (!mayAll && !can(viewer, "contact.log")) throw new Response(WHO_RECORDS_DECISIONS, { status: 403 });
  const params = new URL(request.url).searchParams;
  const today = dayIn(now(), await findTimeZone(viewer.workspaceId));
  const number = parseDecisionCode(params.get("replaces") ?? "");
  const earlier = number === null ? null : await findDecision(viewer, { number }, today);
  const people = mayAll ? await listColleagues(viewer) : [{ id: viewer.personId, name: viewer.name }];
  return {
    once: newId(),
    people,
    earlier: earlier && { number: earlier.number, title: earlier.title },
    values: {
      day: today,
      decidedById: viewer.personId,
      title: earlier?.title ?? "",
      about: earlier?.about ?? (params.get("about") ?? "").slice(0, 120),
      href: earlier?.href ?? placeOf(params.get("href") ?? "") ?? "",
    },
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, newDecisionSchema);
  if (!form.ok) return formResponse(form);
  const result = await recordDecision(actOf(request, viewer), form.data);
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const { number } = result.value;
  return redirectWithToast(decisionHref(number), { message: `${decisionCode(number)} is on record.` });
}

export default function NewDecision() {
  const { once, people, earlier, values } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={earlier ? `Decide again about ${decisionCode(earlier.number)}` : "Record a decision"}
        lead={
          earlier
            ? `“${earlier.title}” stays readable and bears the mark that this one took its place.`
            : "Title and decision are enough; the reason is what people look for later."
        }
      />
      <RecordForm
        schema={decisionSchema}
        groups={decisionGroups(people)}
        values={values}
        hidden={{ key: once, ...(earlier && { replaces: String(earlier.number) }) }}
        answer={useActionData<typeof action>()}
        submit="Put it on record"
        cancelHref={earlier ? decisionHref(earlier.number) : "/decisions"}
      />
    </>
  );
}
