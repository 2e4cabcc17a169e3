import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { can } from "~/domain/access";
import { POLICY_STATE_LABELS, POLICY_STATES } from "~/domain/policies/policy";
import { WHO_KEEPS_POLICIES } from "~/domain/policies/policy.access";
import { requireRight, requireViewer } from "~/http/session.server";
import { dayIn } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { listPolicies } from "~/store/policies/policy.queries.server";
import { findTimeZone } from "~/store/surveys/time-zone.queries.server";
import { ButtonLink } from "~/ui/controls/button";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { EmptyState } from "~/ui/layout/empty-state";
import { PageHeader } from "~/ui/layout/page-header";
import { PolicyTable } from "~/ui/policies/policy-table";
import { StateChips } from "~/ui/registers/state-chips";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Governance", href: "/measure/governance" }, { label: "Policies" }],
};
export const meta: MetaFunction = () => [{ title: "Policies · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Policies are read by the people of the program.");
  const today = dayIn(now(), await findTimeZone(viewer.workspaceId));
  const all = await listPolicies(viewer, today);
  const asked = new URL(request.url).searchParams.get("state");
  const state = POLICY_STATES.find((each) => each === asked) ?? null;
  return {
    rows: all.filter((row) => (state ? row.state === state : row.state !== "retired")),
    total: all.length,
    chips: [
      {
        label: "In force",
        count: all.filter((row) => row.state !== "retired").length,
        href: "/policies",
        selected: state === null,
      },
      ...POLICY_STATES.map((each) => ({
        label: POLICY_STATE_LABELS[each],
        count: all.filter((row) => row.state === each).length,
        href: `/policies?state=${each}`,
        selected: state === each,
      })),
    ],
    bad: all.filter((row) => row.state === "bad").length,
    mayEdit: can(viewer, "playbook.edit"),
  };
}

export default function PoliciesPage() {
  const { rows, total, chips, bad, mayEdit } = useLoaderData<typeof loader>();
  const add = mayEdit ? (
    <ButtonLink to="/policies/new" variant="primary">
      Add a policy
    </ButtonLink>
  ) : undefined;
  return (
    <>
      <PageHeader
        title={bad === 0 ? "Policies" : `Policies: ${bad} a customer would not feel good about`}
        lead="The root of many complaints is a rule of our own. Each is asked one question: would a customer feel good about it?"
        action={total > 0 ? add : undefined}
      />
      {total === 0 ? (
        <EmptyState title="No policy is on the register yet" action={add}>
          Begin with the rules customers complain about: fees, deadlines, returns, credit. A “no” is laid
          before the weekly triage and proposes a plan.{!mayEdit && ` ${WHO_KEEPS_POLICIES}`}
        </EmptyState>
      ) : (
        <>
          <StateChips chips={chips} />
          <PolicyTable rows={rows} />
        </>
      )}
    </>
  );
}
