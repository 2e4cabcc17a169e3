import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { reviewStrategy } from "~/commands/governance/review-strategy.server";
import { canDecideStrategy, WHO_DECIDES_STRATEGY } from "~/domain/governance/governance.access";
import { REVIEW_OUTCOME_LABELS, REVIEW_OUTCOMES } from "~/domain/governance/strategy";
import { reviewStrategySchema } from "~/domain/governance/strategy.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { dayIn } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { findTimeZone } from "~/store/surveys/time-zone.queries.server";
import { RecordForm } from "~/ui/form/record-form";
import { GOVERNANCE_CRUMB } from "~/ui/governance/crumbs";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = {
  crumbs: () => [GOVERNANCE_CRUMB, { label: "Strategy", href: "/strategy" }, { label: "Review" }],
};
export const meta: MetaFunction = () => [{ title: "Review the strategy · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  if (!canDecideStrategy(viewer)) throw new Response(WHO_DECIDES_STRATEGY, { status: 403 });
  return { today: dayIn(now(), await findTimeZone(viewer.workspaceId)), name: viewer.name };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, reviewStrategySchema);
  if (!form.ok) return formResponse(form);
  const result = await reviewStrategy(actOf(request, viewer), form.data);
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  if (form.data.outcome === "change") {
    return redirectWithToast("/strategy/edit", {
      message: "The review is on record. Here is the next version to write.",
    });
  }
  return redirectWithToast("/strategy", {
    message: "The review is on record. It is asked for again in twelve months.",
  });
}

export default function ReviewStrategy() {
  const { today, name } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Review the strategy"
        lead={`Once a year: does it still hold? It is signed with your name, ${name}.`}
      />
      <RecordForm
        schema={reviewStrategySchema}
        groups={[
          {
            columns: 2,
            fields: [
              { name: "day", label: "Day of the review", kind: "day", required: true },
              {
                name: "outcome",
                label: "Outcome",
                kind: "choice",
                placeholder: "Choose",
                required: true,
                options: REVIEW_OUTCOMES.map((value) => ({ value, label: REVIEW_OUTCOME_LABELS[value] })),
              },
            ],
          },
          {
            fields: [
              {
                name: "note",
                label: "Why",
                hint: "What you looked at, and what speaks for the outcome.",
                kind: "words",
                required: true,
              },
            ],
          },
        ]}
        values={{ day: today }}
        answer={useActionData<typeof action>()}
        submit="Put the review on record"
        cancelHref="/strategy"
      />
    </>
  );
}
