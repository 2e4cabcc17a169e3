import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { saveCase } from "~/commands/roi/save-case.server";
import { planCaseRefusal } from "~/domain/roi/case.access";
import { caseSchema } from "~/domain/roi/case.schema";
import { afterIntent, rowsOfCase } from "~/domain/roi/case-form";
import { returnPath } from "~/domain/roi/case-places";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, type RefusedForm, refusalResponse, throwRefusal } from "~/http/refusal.server";
import { requirePlan } from "~/http/require-plan.server";
import { requireVisit } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { findPlanCase } from "~/store/roi/case-page.queries.server";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { planCrumbs } from "~/ui/plans/plan-crumbs";
import { CaseEditor } from "~/ui/roi/case-editor";

export const handle: FrameHandle = { crumbs: planCrumbs("Business case") };
export const meta: MetaFunction = ({ params }) => [{ title: `Business case · ${params.code} · Capstan` }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts, currency } = await requirePlan(request, params.code);
  const refused = planCaseRefusal(facts, viewer);
  if (refused) throwRefusal(refused.refusal);
  const { view, ground, ownRate, workspaceRate } = await findPlanCase(viewer, facts, now());
  const { given, effects, around } = ground;
  return {
    view,
    saved: rowsOfCase(given, ownRate),
    metrics: [...effects.values()].map(({ metricId, name }) => ({ id: metricId, name })),
    workspaceRate: `${Number((Number(workspaceRate) * 100).toFixed(6))}`,
    ground: {
      around,
      effects,
      base: {
        id: given?.id ?? "",
        version: given?.version ?? 0,
        currency,
        seed: given?.seed ?? 1,
        discountRate: workspaceRate,
      },
    },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { viewer, workspace } = await requireVisit(request);
  const owner = { kind: "plan" as const, code: params.code ?? "" };
  const form = await parseForm(request, caseSchema(workspace.currency));
  const rows = afterIntent(form.values);
  if (rows) {
    return data<RefusedForm>({ ok: false, refusal: null, fieldErrors: {}, formErrors: [], values: rows });
  }
  if (!form.ok) return formResponse(form);
  const result = await saveCase(actOf(request, viewer), { ...form.data, owner });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(returnPath(owner), {
    message: result.value.changed
      ? `The business case is saved: version ${result.value.version}.`
      : "Nothing was changed.",
  });
}

export default function PlanCase() {
  return <CaseEditor {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
