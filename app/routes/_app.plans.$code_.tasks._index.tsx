import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { can } from "~/domain/access";
import { isOpen } from "~/domain/plans/plan";
import { planSubjectOf } from "~/domain/plans/plan.access";
import { notFound } from "~/domain/refusal";
import { tasksOfPlan } from "~/domain/tasks/task-list";
import { throwRefusal } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { readTaskViews } from "~/http/task-views.server";
import { tidyAddress } from "~/http/tidy-address.server";
import { database } from "~/store/database.server";
import { findPlanForTask } from "~/store/tasks/task-plan.server";
import { ButtonLink } from "~/ui/controls/button";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { TaskViews } from "~/ui/tasks/views/task-views";
import { exportHref } from "~/ui/tasks/views/view-links";

export const handle: FrameHandle = {
  crumbs: (_, { code = "" }) => [
    { label: "Action plans", href: "/plans" },
    { label: code, href: `/plans/${code}` },
    { label: "Tasks" },
  ],
  wide: true,
};
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? `Tasks of ${data.plan.code}` : "Not found"} · Capstan` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Plans are read by the people of the program.");
  const plan = await findPlanForTask(database(), viewer, params.code ?? "");
  if (!plan) throwRefusal(notFound("plan").refusal);
  const mayAdd = isOpen(plan.status) && can(viewer, "plan.edit", planSubjectOf(plan));
  tidyAddress(`/plans/${plan.code}/tasks`, new URL(request.url).searchParams);
  const views = await readTaskViews(request, viewer, tasksOfPlan(plan.code));
  return { ...views, plan: { code: plan.code, title: plan.title }, mayAdd };
}

export default function PlanTasks() {
  const { plan, mayAdd, ...views } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        eyebrow={`${plan.code} · ${plan.title}`}
        title="Tasks of this plan"
        action={
          mayAdd && (
            <ButtonLink to={`/plans/${plan.code}/tasks/new`} variant="primary">
              Add a task
            </ButtonLink>
          )
        }
        menu={[{ label: "Export as CSV", href: exportHref(views.ask), download: true }]}
      />
      <TaskViews {...views} addHref={mayAdd ? `/plans/${plan.code}/tasks/new` : null} />
    </>
  );
}
