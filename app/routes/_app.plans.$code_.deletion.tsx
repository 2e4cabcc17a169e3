import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { deletePlan } from "~/commands/bin/delete-plan.server";
import { can } from "~/domain/access";
import { deletionSchema } from "~/domain/bin/bin.schema";
import { planDeletionRefusal } from "~/domain/bin/deletion";
import { findingCode } from "~/domain/findings/finding";
import { isOpen } from "~/domain/plans/plan";
import { planSubject } from "~/domain/plans/plan.access";
import { planPath } from "~/domain/plans/plan-places";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requirePlan } from "~/http/require-plan.server";
import { requireViewer } from "~/http/session.server";
import { findRetentionDays, previewDeletion } from "~/store/bin/recycle.server";
import { database } from "~/store/database.server";
import { DeletionPage } from "~/ui/bin/deletion-page";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { planCrumbs } from "~/ui/plans/plan-crumbs";

export const handle: FrameHandle = { crumbs: planCrumbs("Delete") };
export const meta: MetaFunction = () => [{ title: "Delete a plan · Capstan" }];
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts } = await requirePlan(request, params.code);
  if (!can(viewer, "plan.edit", planSubject(facts))) {
    throw new Response("A draft is deleted by its owner, by whoever began it, or by a CX leader.", {
      status: 403,
    });
  }
  const refused = planDeletionRefusal(facts);
  return {
    eyebrow: facts.code,
    title: facts.title,
    version: facts.version,
    contents: refused ? [] : await previewDeletion("plan", facts.id),
    instead: refused && {
      why: refused.refusal.message,
      ...(isOpen(facts.status)
        ? { label: "Cancel it with a reason", href: `${planPath(facts.code)}/cancellation` }
        : { label: "Back to the plan", href: planPath(facts.code) }),
    },
    follows:
      facts.findingNumber === null
        ? []
        : [`${findingCode(facts.findingNumber)} waits for a plan again, unless another plan works on it.`],
    retentionDays: await findRetentionDays(database(), viewer.workspaceId),
    backHref: planPath(facts.code),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, deletionSchema);
  if (!form.ok) return formResponse(form);
  const result = await deletePlan(actOf(request, viewer), { ...form.data, code: params.code ?? "" });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const { id, version, code } = result.value;
  return redirectWithToast("/plans", {
    message: `${code} is in the bin.`,
    undo: { url: `/bin/${id}/restoration`, fields: { version: String(version) } },
  });
}

export default function PlanDeletionRoute() {
  return (
    <DeletionPage
      {...useLoaderData<typeof loader>()}
      noun="action plan"
      answer={useActionData<typeof action>()}
    />
  );
}
