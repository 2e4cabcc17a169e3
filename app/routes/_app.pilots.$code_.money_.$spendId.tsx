import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { withdrawSpend } from "~/commands/spend/withdraw-spend.server";
import { notAllowedNow, notFound } from "~/domain/refusal";
import { spendSchema } from "~/domain/spend/spend.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse, throwRefusal } from "~/http/refusal.server";
import { requireRight, requireViewer, requireVisit } from "~/http/session.server";
import { findSpend } from "~/store/spend/spend.queries.server";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { pilotCrumbs } from "~/ui/pilots/pilot-words";
import { ReplyPage } from "~/ui/plans/reply-page";
import { CorrectSpendForm } from "~/ui/spend/correct-spend-form";

export const handle: FrameHandle = { crumbs: pilotCrumbs("An entry") };
export const meta: MetaFunction = ({ params }) => [{ title: `An entry · ${params.code} · Capstan` }];
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Pilots are read by the people of the program.");
  const entry = await findSpend(viewer, params.spendId ?? "");
  if (!entry || entry.code !== params.code?.toUpperCase()) throwRefusal(notFound("entry").refusal);
  if (entry.withdrawnOn) throwRefusal(notAllowedNow("This entry was withdrawn already.").refusal);
  return { entry, plan: { code: entry.code, title: entry.title } };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { viewer, workspace } = await requireVisit(request);
  const form = await parseForm(request, spendSchema(workspace.currency));
  if (!form.ok) return formResponse(form);
  const result = await withdrawSpend(actOf(request, viewer), {
    spendId: params.spendId ?? "",
    correction: form.data,
  });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(`/pilots/${result.value.code}/money#entries`, {
    message: "The entry is corrected; the wrong one stays on record as withdrawn.",
  });
}

export default function Entry() {
  const { entry, plan } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <ReplyPage
      plan={plan}
      title="Correct an entry"
      reply={reply}
      back={{ href: `/pilots/${plan.code}/money`, label: "Back to the spend" }}
    >
      <CorrectSpendForm
        entry={entry}
        withdrawal={`/pilots/${plan.code}/money/${entry.id}/withdrawal`}
        reply={reply}
      />
    </ReplyPage>
  );
}
