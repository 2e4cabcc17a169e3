import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { createPlan } from "~/commands/plans/create-plan.server";
import { proposedPlanTitle } from "~/domain/accounts/perception";
import { stepPath } from "~/domain/plans/plan-places";
import { beginPlanSchema } from "~/domain/plans/templates/template.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { newId } from "~/shared/id.server";
import { findPlanOrigin } from "~/store/accounts/plan-origin.server";
import { findFindingPage } from "~/store/findings/finding.queries.server";
import { listBeginChoices, previewSource } from "~/store/templates/beginning.queries.server";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { NewPlanPage } from "~/ui/plans/new-plan-page";
import { listCrumbs } from "~/ui/plans/plan-crumbs";

export const handle: FrameHandle = { crumbs: listCrumbs("New plan") };
export const meta: MetaFunction = () => [{ title: "New plan · Capstan" }];

/** "F-003", "f3" and "3" are the same finding. */
const findingNumberOf = (text: string | null): number | null => {
  const match = /^(?:f-?)?0*(\d{1,9})$/i.exec(text?.trim() ?? "");
  return match?.[1] ? Number(match[1]) : null;
};

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "plan.create", "Plans are begun by owners and leaders. Ask one of them.");
  const params = new URL(request.url).searchParams;
  const number = findingNumberOf(params.get("finding"));
  const accountId = params.get("account")?.trim().slice(0, 64) || null;
  const origin = accountId === null ? null : await findPlanOrigin(viewer, accountId);
  const finding = number === null ? null : await findFindingPage(viewer, number);
  const copy = params.get("copy")?.trim().slice(0, 16);
  const from = copy ? `plan:${copy}` : (params.get("from")?.trim().slice(0, 120) ?? "");
  const begin = from ? await previewSource(viewer, from, now()) : null;
  // Beside a finding or a customer the form stays short; a template can still be chosen first.
  const isPlain = !begin && !finding && !origin;
  return {
    ...(begin && { begin }),
    choices: isPlain ? await listBeginChoices(viewer, params.get("q"), from !== "") : null,
    once: newId(),
    proposed: params.get("title")?.trim().slice(0, 160) ?? "",
    finding: finding && { number: finding.number, title: finding.title },
    customer: origin && {
      accountId: origin.accountId,
      name: origin.name,
      title: origin.reading?.perception === "vendor" ? proposedPlanTitle(origin.name) : "",
      words: origin.reading?.evidence ?? "",
    },
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, beginPlanSchema);
  if (!form.ok) return formResponse(form);
  const result = await createPlan(actOf(request, viewer), form.data);
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const { code } = result.value;
  return redirectWithToast(stepPath(code, "define"), {
    message: `${code} is begun. The first question: what happens, and how does it contradict what we intend?`,
  });
}

export default function NewPlan() {
  return <NewPlanPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
