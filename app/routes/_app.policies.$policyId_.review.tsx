import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { reviewPolicy } from "~/commands/policies/review-policy.server";
import { canReviewPolicy, WHO_REVIEWS_POLICIES } from "~/domain/policies/policy.access";
import { reviewPolicySchema } from "~/domain/policies/policy.schema";
import type { Viewer } from "~/domain/viewer";
import { actOf } from "~/http/act.server";
import { editRefused, unreadable } from "~/http/edit-answer.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { requireViewer } from "~/http/session.server";
import { dayIn } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { findComplaints, findPolicy } from "~/store/policies/policy.queries.server";
import { findTimeZone } from "~/store/surveys/time-zone.queries.server";
import { RecordForm } from "~/ui/form/record-form";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { Complaints } from "~/ui/policies/complaints";
import { reviewFields } from "~/ui/policies/policy-fields";

export const handle: FrameHandle = {
  crumbs: (_, { policyId = "" }) => [
    { label: "Policies", href: "/policies" },
    { label: "Policy", href: `/policies/${policyId}` },
    { label: "Review" },
  ],
};
export const meta: MetaFunction = () => [{ title: "Review a policy · Capstan" }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

const notHere = () => new Response("There is no such policy here.", { status: 404 });

async function readPolicy(viewer: Viewer, id: string) {
  const today = dayIn(now(), await findTimeZone(viewer.workspaceId));
  return { today, policy: await findPolicy(viewer, id, today) };
}

const answerOf = (feelsGood: boolean | null) => (feelsGood === null ? "" : feelsGood ? "yes" : "no");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const { today, policy } = await readPolicy(viewer, params.policyId ?? "");
  if (!policy) throw notHere();
  if (!canReviewPolicy(viewer, { workspaceId: viewer.workspaceId, ownerId: policy.ownerId }))
    throw new Response(WHO_REVIEWS_POLICIES, { status: 403 });
  return { policy, complaints: await findComplaints(viewer, policy.words, today) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const id = params.policyId ?? "";
  const form = await parseForm(request, reviewPolicySchema);
  if (!form.ok) return unreadable(form);
  const result = await reviewPolicy(actOf(request, viewer), { ...form.data, id });
  if (!result.ok) {
    const { policy } = await readPolicy(viewer, id);
    const record = policy && {
      id,
      version: policy.version,
      values: {
        feelsGood: answerOf(policy.feelsGood),
        why: policy.why,
        nextReviewOn: policy.nextReviewOn ?? "",
      },
    };
    return editRefused(viewer, result.refusal, form.values, record);
  }
  return redirectWithToast(`/policies/${id}`, {
    message: result.value.feelsGood
      ? `“${result.value.name}” is reviewed: a customer would feel good about it.`
      : `“${result.value.name}” goes before the weekly triage.`,
  });
}

export default function ReviewPolicyPage() {
  const { policy, complaints } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader eyebrow="Policy review" title={policy.name} lead={policy.text || undefined} />
      <RecordForm
        fields={reviewFields}
        values={{ feelsGood: "", why: policy.why, nextReviewOn: "" }}
        answer={useActionData<typeof action>()}
        hidden={{ version: String(policy.version) }}
        cancelHref={`/policies/${policy.id}`}
        submit="Keep the answer"
      />
      <Complaints complaints={complaints} />
    </>
  );
}
