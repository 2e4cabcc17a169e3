import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { linkCaseFinding } from "~/commands/cases/link-case-finding.server";
import { caseCode, caseHref } from "~/domain/cases/case";
import { caseFindingSchema } from "~/domain/cases/case.schema";
import { findingCode } from "~/domain/findings/finding";
import { canLogFinding } from "~/domain/findings/finding.access";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireCase, requireCaseNumber } from "~/http/require-case.server";
import { requireViewer } from "~/http/session.server";
import { listFindings } from "~/store/findings/finding.queries.server";
import { caseCrumbs } from "~/ui/cases/case-crumbs";
import { CaseFormEnd } from "~/ui/cases/case-form-end";
import { CaseFormPage, typed } from "~/ui/cases/case-form-page";
import { ButtonLink } from "~/ui/controls/button";
import { Field } from "~/ui/form/field";
import { Select } from "~/ui/form/select";
import { VersionInput } from "~/ui/form/version-input";
import type { FrameHandle } from "~/ui/layout/breadcrumb";

export const handle: FrameHandle = { crumbs: caseCrumbs("Finding") };
export const meta: MetaFunction = ({ params }) => [{ title: `Finding of ${params.number} · Capstan` }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, record } = await requireCase(request, params.number);
  const { rows } = await listFindings(viewer, {
    state: "open",
    severity: null,
    search: "",
    sort: "newest",
    cursor: null,
  });
  const findings = rows.map(({ number, title }) => ({ number, title }));
  const linked = record.finding;
  return {
    record,
    findings:
      linked && !findings.some(({ number }) => number === linked.number) ? [linked, ...findings] : findings,
    mayLog: canLogFinding(viewer),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const number = requireCaseNumber(params.number);
  const form = await parseForm(request, caseFindingSchema);
  if (!form.ok) return formResponse(form);
  const result = await linkCaseFinding(actOf(request, viewer), { number, ...form.data });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const { finding } = result.value;
  return redirectWithToast(caseHref(number), {
    message:
      finding === null
        ? `${caseCode(number)} speaks for no finding any more.`
        : `${caseCode(number)} speaks for ${findingCode(finding)} now.`,
  });
}

export default function Route() {
  const { record, findings, mayLog } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const saved = record.finding ? findingCode(record.finding.number) : "";
  return (
    <CaseFormPage
      record={record}
      title="Make or link a finding"
      lead="What one customer suffers from, others may too. The answer behind this case becomes customer evidence of the finding."
      answer={answer}
    >
      {mayLog && (
        <p>
          <ButtonLink to={`/findings/new?case=${caseCode(record.number)}`} variant="primary">
            Make a new finding from it
          </ButtonLink>
        </p>
      )}
      <Form method="post" className="space-y-5">
        <VersionInput current={record.version} answer={answer} />
        <Field
          name="finding"
          label="Or link one that is there"
          hint="Open findings, the newest first."
          error={answer?.fieldErrors.finding}
        >
          <Select
            placeholder="No finding"
            defaultValue={typed(answer, "finding", saved)}
            options={findings.map(({ number, title }) => ({
              value: findingCode(number),
              label: `${findingCode(number)} ${title}`,
            }))}
          />
        </Field>
        <CaseFormEnd number={record.number} button="Save" />
      </Form>
    </CaseFormPage>
  );
}
