import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { resolveCase } from "~/commands/cases/resolve-case.server";
import { CASE_OUTCOME_LABELS, CASE_OUTCOMES, caseCode, caseHref, outcomeLabel } from "~/domain/cases/case";
import { resolutionSchema } from "~/domain/cases/case.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireCase, requireCaseNumber } from "~/http/require-case.server";
import { requireViewer } from "~/http/session.server";
import { listActivityLines } from "~/store/activity/activity-lines.queries.server";
import { caseCrumbs } from "~/ui/cases/case-crumbs";
import { CaseFormEnd } from "~/ui/cases/case-form-end";
import { CaseFormPage, typed } from "~/ui/cases/case-form-page";
import { RadioGroup } from "~/ui/form/choices";
import { Field, Fieldset } from "~/ui/form/field";
import { TextArea } from "~/ui/form/text-input";
import { VersionInput } from "~/ui/form/version-input";
import type { FrameHandle } from "~/ui/layout/breadcrumb";

export const handle: FrameHandle = { crumbs: caseCrumbs("Resolve") };
export const meta: MetaFunction = ({ params }) => [{ title: `Resolve ${params.number} · Capstan` }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, record } = await requireCase(request, params.number);
  const { lines } = await listActivityLines(viewer, { recordId: record.id, take: 1 });
  return { record, last: lines[0] ?? null };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const number = requireCaseNumber(params.number);
  const form = await parseForm(request, resolutionSchema);
  if (!form.ok) return formResponse(form);
  const result = await resolveCase(actOf(request, viewer), { number, ...form.data });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(caseHref(number), {
    message: `${caseCode(number)} is resolved. Now tell the customer.`,
  });
}

export default function Route() {
  const { record, last } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const fields = [
    {
      name: "outcome",
      label: "What came of it",
      yours: typed(answer, "outcome", ""),
      theirs: record.outcome,
      yoursShown: outcomeLabel(typed(answer, "outcome", "")),
      theirsShown: outcomeLabel(record.outcome),
    },
    { name: "weDid", label: "What we did", yours: typed(answer, "weDid", ""), theirs: record.weDid },
    {
      name: "outcomeNote",
      label: "Note among us",
      yours: typed(answer, "outcomeNote", ""),
      theirs: record.outcomeNote,
    },
  ];
  return (
    <CaseFormPage
      record={record}
      title="What came of it"
      lead="Resolved means: we know what came of it and what was done. The customer hears it in the next step."
      answer={answer}
      leadsTo="Resolved"
      stale={last && { fields, savedBy: last.actorName, savedAt: new Date(last.at).toISOString() }}
    >
      <Form method="post" className="space-y-5">
        <VersionInput current={record.version} answer={answer} />
        <Fieldset name="outcome" label="What came of it" required error={answer?.fieldErrors.outcome}>
          <RadioGroup
            defaultValue={typed(answer, "outcome", record.outcome)}
            required={false}
            options={CASE_OUTCOMES.map((value) => ({ value, label: CASE_OUTCOME_LABELS[value] }))}
          />
        </Fieldset>
        <Field
          name="weDid"
          label="What we did"
          hint="In words the customer can hear: this is what they will be told."
          required
          error={answer?.fieldErrors.weDid}
        >
          <TextArea rows={4} required={false} defaultValue={typed(answer, "weDid", record.weDid)} />
        </Field>
        <Field name="outcomeNote" label="Note among us" error={answer?.fieldErrors.outcomeNote}>
          <TextArea rows={2} defaultValue={typed(answer, "outcomeNote", record.outcomeNote)} />
        </Field>
        <CaseFormEnd number={record.number} button="Resolve" />
      </Form>
    </CaseFormPage>
  );
}
