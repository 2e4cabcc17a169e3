import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { linkPlan } from "~/commands/win-back/link-plan.server";
import { winBackEditRefusal } from "~/domain/win-back/win-back.access";
import { linkPlanSchema } from "~/domain/win-back/win-back.schema";
import { winBackPartPath, winBackPath } from "~/domain/win-back/win-back-places";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse, throwRefusal } from "~/http/refusal.server";
import { requireWinBack } from "~/http/require-win-back.server";
import { requireViewer } from "~/http/session.server";
import { listPlanChoices } from "~/store/win-back/win-back-page.queries.server";
import { ButtonLink } from "~/ui/controls/button";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import { Field } from "~/ui/form/field";
import { Select } from "~/ui/form/select";
import { SubmitButton } from "~/ui/form/submit-button";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { winBackCrumbs } from "~/ui/win-back/win-back-words";

export const handle: FrameHandle = { crumbs: winBackCrumbs("Link a plan") };
export const meta: MetaFunction = ({ params }) => [{ title: `Link a plan · ${params.code} · Capstan` }];
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts } = await requireWinBack(request, params.code);
  const refused = winBackEditRefusal(facts, viewer);
  if (refused) throwRefusal(refused.refusal);
  const linked = facts.plans.map(({ id }) => id);
  return {
    code: facts.code,
    account: facts.account.name,
    plans: (await listPlanChoices(viewer, linked)).filter((plan) => !plan.linked),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const code = params.code ?? "";
  const form = await parseForm(request, linkPlanSchema);
  if (!form.ok) return formResponse(form);
  const result = await linkPlan(actOf(request, viewer), { code, planId: form.data.planId, linked: true });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(winBackPartPath(code, "plans"), {
    message: `${result.value.planCode} is linked.`,
  });
}

export default function Plans() {
  const { code, account, plans } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader
        eyebrow={`${code} · ${account}`}
        title="Which plan removes the cause?"
        lead="The case shows whether it is effective; until then an approach counts as early."
      />
      <Form method="post" className="space-y-5">
        {reply?.refusal && reply.refusal.kind !== "invalid" && <RefusalNotice refusal={reply.refusal} />}
        <Field
          name="planId"
          label="Plan"
          error={reply?.fieldErrors.planId}
          required
          hint={
            <>
              Is there none?{" "}
              <Link to="/plans/new" className="link">
                Begin one
              </Link>
              .
            </>
          }
        >
          <Select
            placeholder="Choose a plan"
            options={plans.map(({ id, label }) => ({ value: id, label }))}
          />
        </Field>
        <div className="flex justify-end gap-2">
          <ButtonLink to={winBackPath(code)} variant="quiet">
            Cancel
          </ButtonLink>
          <SubmitButton>Link it</SubmitButton>
        </div>
      </Form>
    </div>
  );
}
