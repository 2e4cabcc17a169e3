import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { editDecision } from "~/commands/governance/edit-decision.server";
import { can } from "~/domain/access";
import {
  canEditDecision,
  decisionCode,
  decisionHref,
  parseDecisionCode,
  WHO_RECORDS_DECISIONS,
} from "~/domain/governance/decision";
import { decisionSchema, editDecisionSchema } from "~/domain/governance/decision.schema";
import { notFound } from "~/domain/refusal";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse, throwRefusal } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { findLastChangeOf } from "~/store/activity/last-change.queries.server";
import { findDecision } from "~/store/governance/decision.queries.server";
import { listColleagues } from "~/store/people/people-choices.queries.server";
import { RecordForm } from "~/ui/form/record-form";
import { GOVERNANCE_CRUMB } from "~/ui/governance/crumbs";
import { decisionGroups } from "~/ui/governance/decision-fields";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = {
  crumbs: (_, params) => [
    GOVERNANCE_CRUMB,
    { label: "Decisions", href: "/decisions" },
    { label: params.code ?? "", href: `/decisions/${params.code ?? ""}` },
    { label: "Edit" },
  ],
};
export const meta: MetaFunction = ({ params }) => [{ title: `Edit ${params.code} · Capstan` }];
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Decisions are read by the people of the program.");
  const number = parseDecisionCode(params.code ?? "");
  // The state of the day is not shown here.
  const decision = number === null ? null : await findDecision(viewer, { number }, "2000-01-01");
  if (!decision) throwRefusal(notFound("decision").refusal);
  if (!canEditDecision(viewer, decision)) throw new Response(WHO_RECORDS_DECISIONS, { status: 403 });
  const known = { id: decision.decidedById, name: decision.decidedBy };
  const people = can(viewer, "playbook.edit") ? await listColleagues(viewer) : [];
  return {
    decision,
    people: people.some(({ id }) => id === known.id) ? people : [...people, known],
    lastChange: await findLastChangeOf(viewer, decision.id),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const number = parseDecisionCode(params.code ?? "");
  if (number === null) throwRefusal(notFound("decision").refusal);
  const form = await parseForm(request, editDecisionSchema);
  if (!form.ok) return formResponse(form);
  const result = await editDecision(actOf(request, viewer), { ...form.data, number });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(decisionHref(number), {
    message: `${decisionCode(number)} is saved; what it said before is kept.`,
  });
}

export default function EditDecision() {
  const { decision, people, lastChange } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        eyebrow={decisionCode(decision.number)}
        title="Mend the wording"
        lead="For slips of the pen. Where something else was decided, decide again: the earlier decision then stays as it was."
      />
      <RecordForm
        key={decision.version}
        schema={decisionSchema}
        groups={decisionGroups(people)}
        values={{
          title: decision.title,
          decision: decision.decision,
          rationale: decision.rationale,
          alternatives: decision.alternatives,
          day: decision.day,
          decidedById: decision.decidedById,
          reviewOn: decision.reviewOn ?? "",
          about: decision.about,
          href: decision.href,
        }}
        hidden={{ version: String(decision.version) }}
        answer={useActionData<typeof action>()}
        lastChange={lastChange}
        submit="Save"
        cancelHref={decisionHref(decision.number)}
      />
    </>
  );
}
