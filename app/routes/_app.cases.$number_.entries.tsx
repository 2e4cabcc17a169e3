import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { logCaseEntry } from "~/commands/cases/log-case-entry.server";
import { caseCode, caseHref, isOpenCase } from "~/domain/cases/case";
import { entrySchema } from "~/domain/cases/case.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireCase, requireCaseNumber } from "~/http/require-case.server";
import { requireViewer } from "~/http/session.server";
import { newId } from "~/shared/id.server";
import { EntryForm } from "~/ui/cases/case-conversation";
import { caseCrumbs } from "~/ui/cases/case-crumbs";
import { CaseFormPage } from "~/ui/cases/case-form-page";
import type { FrameHandle } from "~/ui/layout/breadcrumb";

export const handle: FrameHandle = { crumbs: caseCrumbs("Log a conversation") };
export const meta: MetaFunction = ({ params }) => [
  { title: `Log a conversation ${params.number} · Capstan` },
];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { record } = await requireCase(request, params.number);
  return { record, once: newId() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const number = requireCaseNumber(params.number);
  const form = await parseForm(request, entrySchema);
  if (!form.ok) return formResponse(form);
  const result = await logCaseEntry(actOf(request, viewer), { number, ...form.data });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const started = result.value.started ? ` ${caseCode(number)} is in progress.` : "";
  return redirectWithToast(`${caseHref(number)}#conversation`, { message: `Logged.${started}` });
}

export default function Route() {
  const { record, once } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <CaseFormPage
      record={record}
      title="Log a conversation"
      lead="What was said, and who spoke first."
      answer={answer}
    >
      <EntryForm
        number={record.number}
        once={once}
        onlyNotes={!isOpenCase(record.status)}
        errors={answer?.fieldErrors}
        values={answer?.values}
      />
    </CaseFormPage>
  );
}
