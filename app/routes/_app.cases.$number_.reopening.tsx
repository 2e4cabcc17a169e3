import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { reopenCase } from "~/commands/cases/reopen-case.server";
import { caseCode, caseHref } from "~/domain/cases/case";
import { caseReasonSchema } from "~/domain/cases/case.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireCase, requireCaseNumber } from "~/http/require-case.server";
import { requireViewer } from "~/http/session.server";
import { caseCrumbs } from "~/ui/cases/case-crumbs";
import { CaseFormPage } from "~/ui/cases/case-form-page";
import { CaseReasonForm } from "~/ui/cases/case-reason-form";
import type { FrameHandle } from "~/ui/layout/breadcrumb";

export const handle: FrameHandle = { crumbs: caseCrumbs("Reopen") };
export const meta: MetaFunction = ({ params }) => [{ title: `Reopen ${params.number} · Capstan` }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { record } = await requireCase(request, params.number);
  return { record };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const number = requireCaseNumber(params.number);
  const form = await parseForm(request, caseReasonSchema);
  if (!form.ok) return formResponse(form);
  const result = await reopenCase(actOf(request, viewer), { number, ...form.data });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(caseHref(number), { message: `${caseCode(number)} is in progress again.` });
}

export default function Route() {
  const { record } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <CaseFormPage
      record={record}
      title="Reopen the case"
      lead="It is not over for the customer. What was said and done stays on record."
      answer={answer}
    >
      <CaseReasonForm
        record={record}
        hint="What happened since, or what did we overlook?"
        button="Reopen"
        answer={answer}
      />
    </CaseFormPage>
  );
}
