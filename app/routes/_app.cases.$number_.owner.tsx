import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { assignCase } from "~/commands/cases/assign-case.server";
import { caseCode, caseHref } from "~/domain/cases/case";
import { caseOwnerSchema } from "~/domain/cases/case.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireCase, requireCaseNumber } from "~/http/require-case.server";
import { requireViewer } from "~/http/session.server";
import { listCaseOwners } from "~/store/cases/case.queries.server";
import { caseCrumbs } from "~/ui/cases/case-crumbs";
import { CaseFormEnd } from "~/ui/cases/case-form-end";
import { CaseFormPage, typed } from "~/ui/cases/case-form-page";
import { Field } from "~/ui/form/field";
import { Select } from "~/ui/form/select";
import { VersionInput } from "~/ui/form/version-input";
import type { FrameHandle } from "~/ui/layout/breadcrumb";

export const handle: FrameHandle = { crumbs: caseCrumbs("Hand on") };
export const meta: MetaFunction = ({ params }) => [{ title: `Hand on ${params.number} · Capstan` }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, record } = await requireCase(request, params.number);
  return { record, people: await listCaseOwners(viewer) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const number = requireCaseNumber(params.number);
  const form = await parseForm(request, caseOwnerSchema);
  if (!form.ok) return formResponse(form);
  const result = await assignCase(actOf(request, viewer), { number, ...form.data });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(caseHref(number), {
    message: `${caseCode(number)} is ${result.value.owner}’s now.`,
  });
}

export default function Route() {
  const { record, people } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <CaseFormPage
      record={record}
      title="Hand it on"
      lead="Somebody else takes it over. The days promised to the customer stay as they are."
      answer={answer}
    >
      <Form method="post" className="space-y-5">
        <VersionInput current={record.version} answer={answer} />
        <Field name="ownerId" label="Who takes it over" required error={answer?.fieldErrors.ownerId}>
          <Select
            placeholder="Choose a person"
            defaultValue={typed(answer, "ownerId", record.ownerId ?? "")}
            options={people.map((person) => ({ value: person.id, label: person.name }))}
          />
        </Field>
        <CaseFormEnd number={record.number} button="Hand it on" />
      </Form>
    </CaseFormPage>
  );
}
