import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requestDate } from "~/commands/plans/request-date.server";
import { requestDateSchema } from "~/domain/plans/plan.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requirePlan } from "~/http/require-plan.server";
import { requireViewer } from "~/http/session.server";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { DateRequestForm } from "~/ui/plans/date-request-form";
import { planCrumbs } from "~/ui/plans/plan-crumbs";
import { ReplyPage } from "~/ui/plans/reply-page";

export const handle: FrameHandle = { crumbs: planCrumbs("A new end") };
export const meta: MetaFunction = ({ params }) => [{ title: `A new end · ${params.code} · Capstan` }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { facts } = await requirePlan(request, params.code);
  const { code, title, endOn, today, sponsor } = facts;
  return { plan: { code, title }, endOn, today, sponsorName: sponsor?.name ?? null };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const code = params.code ?? "";
  const form = await parseForm(request, requestDateSchema.omit({ code: true }));
  if (!form.ok) return formResponse(form);
  const result = await requestDate(actOf(request, viewer), { ...form.data, code });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(`/plans/${code}#dates`, {
    message: "The new end is asked for. Until it is accepted the old one stays.",
  });
}

export default function DateRequest() {
  const { plan, ...dates } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <ReplyPage
      plan={plan}
      title="Ask for a new end"
      lead="A promise is moved in the open: the old date stays until somebody accepts the new one, and the move stays on record."
      reply={reply}
    >
      <DateRequestForm {...dates} reply={reply} />
    </ReplyPage>
  );
}
