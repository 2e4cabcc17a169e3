import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requestDate } from "~/commands/plans/request-date.server";
import { impactFactsOf } from "~/domain/plans/date-impact";
import { dateAskers, notMovable } from "~/domain/plans/date-promise";
import { dateFormSchema } from "~/domain/plans/plan.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requirePlan } from "~/http/require-plan.server";
import { requireViewer } from "~/http/session.server";
import { isDay } from "~/shared/calendar";
import { findPace } from "~/store/plans/plan.queries.server";
import { Banner } from "~/ui/feedback/banner";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { DateRequestForm } from "~/ui/plans/date-request-form";
import { planCrumbs } from "~/ui/plans/plan-crumbs";
import { ReplyPage } from "~/ui/plans/reply-page";

export const handle: FrameHandle = { crumbs: planCrumbs("A new end") };
export const meta: MetaFunction = ({ params }) => [{ title: `A new end · ${params.code} · Capstan` }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts } = await requirePlan(request, params.code);
  const { code, title, owner, ownerLoad } = facts;
  const asked = new URL(request.url).searchParams.get("toDay");
  return {
    plan: { code, title },
    impact: impactFactsOf(facts),
    asked: isDay(asked) ? asked : "",
    readBy: dateAskers(facts),
    owner: owner && ownerLoad ? { name: owner.name, open: ownerLoad.open, limit: ownerLoad.limit } : null,
    pace: owner ? await findPace(viewer, owner.id, facts.id) : null,
    blocked: notMovable(facts),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const code = params.code ?? "";
  const form = await parseForm(request, dateFormSchema);
  if (!form.ok) return formResponse(form);
  const result = await requestDate(actOf(request, viewer), { ...form.data, code });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(`/plans/${code}#dates`, {
    message: "The new end is asked for. Until it is accepted the old one stays.",
  });
}

export default function DateRequest() {
  const { plan, blocked, ...dates } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <ReplyPage
      plan={plan}
      title="Ask for a new end"
      lead="A promise is moved in the open: the old date stays until somebody accepts the new one, and the move stays on record."
      reply={reply}
    >
      {blocked ? (
        <Banner tone="info" title={blocked} />
      ) : (
        <DateRequestForm {...dates} code={plan.code} reply={reply} />
      )}
    </ReplyPage>
  );
}
