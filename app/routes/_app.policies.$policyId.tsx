import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { can } from "~/domain/access";
import { canReviewPolicy } from "~/domain/policies/policy.access";
import { requireRight, requireViewer } from "~/http/session.server";
import { dayIn } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { listActivityLines } from "~/store/activity/activity-lines.queries.server";
import { findComplaints, findPolicy } from "~/store/policies/policy.queries.server";
import { findTimeZone } from "~/store/surveys/time-zone.queries.server";
import { ActivityList } from "~/ui/activity/activity-list";
import { ButtonLink } from "~/ui/controls/button";
import { DateText } from "~/ui/controls/date-text";
import { Banner } from "~/ui/feedback/banner";
import { SubmitButton } from "~/ui/form/submit-button";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";
import { Complaints } from "~/ui/policies/complaints";
import { PolicyStatePill } from "~/ui/policies/policy-table";

export const handle: FrameHandle = {
  crumbs: (data) => [
    { label: "Policies", href: "/policies" },
    { label: (data as { policy?: { name: string } } | undefined)?.policy?.name ?? "Policy" },
  ],
};
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.policy.name ?? "Policy"} · Capstan` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Policies are read by the people of the program.");
  const today = dayIn(now(), await findTimeZone(viewer.workspaceId));
  const policy = await findPolicy(viewer, params.policyId ?? "", today);
  if (!policy) throw new Response("There is no such policy here.", { status: 404 });
  const [complaints, { lines }] = await Promise.all([
    findComplaints(viewer, policy.words, today),
    listActivityLines(viewer, { recordId: policy.id, take: 20 }),
  ]);
  return {
    policy,
    complaints,
    lines,
    mayEdit: can(viewer, "playbook.edit"),
    mayReview: canReviewPolicy(viewer, { workspaceId: viewer.workspaceId, ownerId: policy.ownerId }),
    mayPlan: can(viewer, "plan.create"),
  };
}

export default function PolicyPage() {
  const { policy, complaints, lines, mayEdit, mayReview, mayPlan } = useLoaderData<typeof loader>();
  const here = `/policies/${policy.id}`;
  return (
    <>
      <PageHeader
        eyebrow="Policy"
        title={policy.name}
        meta={
          <>
            <PolicyStatePill state={policy.state} />
            <span>{policy.owner ? `Owned by ${policy.owner}` : "Nobody owns it"}</span>
            {policy.reviewedOn && (
              <span>
                reviewed <DateText value={policy.reviewedOn} mode="plain" />
              </span>
            )}
          </>
        }
        action={
          mayReview && !policy.retired ? (
            <ButtonLink to={`${here}/review`} variant="primary">
              {policy.feelsGood === null ? "Ask the question" : "Review it again"}
            </ButtonLink>
          ) : undefined
        }
        menu={
          mayEdit
            ? [
                { label: "Edit", href: `${here}/edit` },
                ...(policy.retired
                  ? []
                  : [
                      {
                        label: "Retire",
                        detail: "It holds no longer; it can be brought back.",
                        action: `${here}/retirement`,
                      },
                    ]),
              ]
            : undefined
        }
      />
      {policy.state === "bad" && (
        <Banner
          tone="bad"
          title="A customer would not feel good about this policy"
          action={
            mayPlan ? (
              <ButtonLink
                to={`/plans/new?${new URLSearchParams({ title: `Policy: ${policy.name}` })}`}
                size="sm"
              >
                Begin a plan
              </ButtonLink>
            ) : undefined
          }
        >
          {policy.why}
        </Banner>
      )}
      {policy.retired && (
        <Banner
          tone="info"
          title="This policy is retired"
          action={
            mayEdit ? (
              <Form method="post" action={`${here}/return`}>
                <SubmitButton action={`${here}/return`} size="sm" variant="secondary">
                  Bring it back
                </SubmitButton>
              </Form>
            ) : undefined
          }
        />
      )}
      <Section title="What it says">
        <Words text={policy.text} empty="Not written down here yet." />
      </Section>
      {policy.state !== "bad" && policy.why && (
        <Section title="Why a customer would feel good about it">
          <Words text={policy.why} empty="" />
        </Section>
      )}
      <Section title="Controls to keep">
        <Words text={policy.controls} empty="None are named." />
      </Section>
      <Complaints complaints={complaints} />
      <Section title="Activity">
        <ActivityList lines={lines} />
      </Section>
    </>
  );
}

const Words = ({ text, empty }: { text: string; empty: string }) =>
  text === "" ? (
    <p className="text-sm text-ink-muted">{empty}</p>
  ) : (
    <p className="max-w-[70ch] text-base break-words whitespace-pre-line">{text}</p>
  );
