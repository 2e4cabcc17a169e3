import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { savePlanValues } from "~/commands/fields/save-plan-values.server";
import { can } from "~/domain/access";
import { customValuesSchema } from "~/domain/fields/custom-field.schema";
import { planCode } from "~/domain/plans/plan";
import { notFound } from "~/domain/refusal";
import type { Viewer } from "~/domain/viewer";
import { actOf } from "~/http/act.server";
import { editRefused, unreadable } from "~/http/edit-answer.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { throwRefusal } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { findPlanValues } from "~/store/fields/custom-values.queries.server";
import { listColleagues } from "~/store/people/people-choices.queries.server";
import { valueTexts } from "~/ui/fields/value-inputs";
import { ValuesPage } from "~/ui/fields/values-page";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { planCrumbs } from "~/ui/plans/plan-crumbs";

export const handle: FrameHandle = { crumbs: planCrumbs("Fields of your own") };
export const meta: MetaFunction = ({ params }) => [{ title: `Fields of ${params.code} · Capstan` }];
export const shouldRevalidate = () => true;

async function recordOf(viewer: Viewer, code: string) {
  const plan = await findPlanValues(viewer, code);
  if (!plan) return null;
  return {
    id: plan.id,
    code: planCode(plan.number, plan.suffix),
    title: plan.title,
    version: plan.version,
    fields: plan.fields,
    own: plan.values,
    currency: plan.context.currency,
    values: valueTexts(plan.fields, plan.values, plan.context.currency),
    mayWrite: can(viewer, "plan.edit", plan.subject),
  };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Plans are read by the people of the program.");
  const record = await recordOf(viewer, params.code ?? "");
  if (!record) throwRefusal(notFound("plan").refusal);
  return { record, people: await listColleagues(viewer) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const code = params.code ?? "";
  const form = await parseForm(request, customValuesSchema);
  if (!form.ok) return unreadable(form);
  const result = await savePlanValues(actOf(request, viewer), { ...form.data, code });
  if (!result.ok) return editRefused(viewer, result.refusal, form.values, await recordOf(viewer, code));
  const { changed } = result.value;
  return redirectWithToast(`/plans/${result.value.code}#own-fields`, {
    message:
      changed === 0
        ? "Nothing was changed."
        : `${changed === 1 ? "The field is" : `${changed} fields are`} saved.`,
  });
}

export default function PlanFields() {
  const { record, people } = useLoaderData<typeof loader>();
  return (
    <ValuesPage
      eyebrow={record.code}
      record={record}
      people={people}
      answer={useActionData<typeof action>()}
      backHref={`/plans/${record.code}`}
      whoWrites="These fields are filled in by the plan's owner, their deputy or a CX leader."
    />
  );
}
