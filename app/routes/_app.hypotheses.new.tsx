import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { stateHypothesis } from "~/commands/hypotheses/state-hypothesis.server";
import { canState, hypothesisHref, WHO_STATES } from "~/domain/hypotheses/hypothesis";
import { stateSchema } from "~/domain/hypotheses/hypothesis.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { newId } from "~/shared/id.server";
import { listReviewers } from "~/store/hypotheses/hypothesis.queries.server";
import { ButtonLink } from "~/ui/controls/button";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import { SubmitButton } from "~/ui/form/submit-button";
import { HypothesisFields } from "~/ui/hypotheses/hypothesis-fields";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Hypotheses", href: "/hypotheses" }, { label: "New hypothesis" }],
};
export const meta: MetaFunction = () => [{ title: "New hypothesis · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  if (!canState(viewer)) throw new Response(WHO_STATES, { status: 403 });
  return { once: newId(), people: await listReviewers(viewer) };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, stateSchema);
  if (!form.ok) return formResponse(form);
  const result = await stateHypothesis(actOf(request, viewer), form.data);
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(hypothesisHref(result.value.id), { message: "The hypothesis is stated." });
}

export default function Route() {
  const { once, people } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const typed = (name: string) => [answer?.values[name] ?? ""].flat()[0] ?? "";
  return (
    <>
      <PageHeader title="New hypothesis" lead="First the question, then only the data it needs." />
      <Form method="post" className="max-w-160 space-y-5">
        <input type="hidden" name="key" value={once} />
        {answer?.refusal && answer.refusal.kind !== "invalid" && <RefusalNotice refusal={answer.refusal} />}
        <HypothesisFields
          values={{
            statement: typed("statement"),
            goal: typed("goal"),
            dataNeeded: typed("dataNeeded"),
            reviewerId: typed("reviewerId"),
          }}
          errors={answer?.fieldErrors}
          people={people}
        />
        <div className="flex flex-wrap justify-end gap-2">
          <ButtonLink to="/hypotheses" variant="quiet">
            Cancel
          </ButtonLink>
          <SubmitButton>State it</SubmitButton>
        </div>
      </Form>
    </>
  );
}
