import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { partInPlan } from "~/domain/follows/follow";
import { peopleInvolved } from "~/domain/plans/assign.rules";
import { daysOverdue } from "~/domain/plans/health";
import { isOpen } from "~/domain/plans/plan";
import type { PlanFacts } from "~/domain/plans/plan-facts";
import { notFound } from "~/domain/refusal";
import { leadToBin } from "~/http/deleted.server";
import { throwRefusal } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { listActivityLines } from "~/store/activity/activity-lines.queries.server";
import { listTold } from "~/store/communications/told.queries.server";
import { findOwnFields } from "~/store/fields/custom-values.queries.server";
import { findFollowing } from "~/store/follows/follow.queries.server";
import { listLessonsOf } from "~/store/lessons/lesson.queries.server";
import { findPlanPage } from "~/store/plans/plan.queries.server";
import { findOverdue } from "~/store/reminders/acknowledgement.queries.server";
import { findPlanCase } from "~/store/roi/case-page.queries.server";
import { listRollouts } from "~/store/rollouts/rollout.queries.server";
import { listTaskPeople } from "~/store/tasks/task-choices.server";
import { findWishPanel } from "~/store/wishes/wish.queries.server";
import { ActivityList } from "~/ui/activity/activity-list";
import { FollowBox } from "~/ui/follows/follow-box";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PlanLessons } from "~/ui/lessons/plan-lessons";
import { PlanPage } from "~/ui/plans/page/plan-page";
import { planCrumbs } from "~/ui/plans/plan-crumbs";
import { OverdueNotice } from "~/ui/reminders/overdue-notice";
import { RoiSection } from "~/ui/roi/roi-section";
import { PlanRollouts } from "~/ui/rollouts/plan-rollouts";
import { QuickAddTask } from "~/ui/tasks/quick-add-task";
import { RemindOn } from "~/ui/wishes/remind-on";
import { ClosingProvider } from "~/ui/wishes/wish-context";

type PlanData = Awaited<ReturnType<typeof loader>> | undefined;
export const handle: FrameHandle = {
  crumbs: planCrumbs(),
  bearsReading: true,
  plan: (data) => (data as PlanData)?.page.facts.id,
};
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? `${data.page.facts.code} ${data.page.facts.title}` : "Not found"} · Capstan` },
];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Plans are read by the people of the program.");
  const page = await findPlanPage(viewer, params.code ?? "", now());
  if (!page) {
    await leadToBin(viewer, "plan", params.code ?? "");
    throwRefusal(notFound("plan").refusal);
  }
  const { lines } = await listActivityLines(viewer, { planId: page.facts.id, take: 8 });
  const people = page.rights.work && isOpen(page.facts.status) ? await listTaskPeople(viewer) : null;
  const own = await findOwnFields(viewer, "plan", page.facts.id);
  const following = await findFollowing(viewer, "plan", page.facts.id, partIn(page.facts, viewer.personId));
  const overdue =
    daysOverdue(page.facts) > 0 ? await findOverdue(viewer, `plan:${page.facts.id}`, now()) : null;
  const { view: money } = await findPlanCase(viewer, page.facts, now());
  const rollouts = await listRollouts(viewer, { planId: page.facts.id });
  const lessons = await listLessonsOf(viewer, { planId: page.facts.id });
  const told = await listTold(viewer, { planId: page.facts.id });
  const { code, proof } = page.facts;
  const closesOn = proof && !proof.signed ? proof.earliestClose : null;
  const wish = await findWishPanel(viewer, { noun: "plan", ref: code }, now(), closesOn);
  return {
    page,
    lines,
    people,
    own,
    following,
    overdue,
    wish,
    money,
    rollouts,
    lessons,
    told,
    viewer: { personId: viewer.personId, role: viewer.role },
  };
}

const partIn = (facts: PlanFacts, personId: string) =>
  partInPlan(
    {
      ownerId: facts.owner?.id ?? null,
      deputyId: facts.deputy?.id ?? null,
      sponsorId: facts.sponsor?.id ?? null,
      verifierId: facts.verifier?.id ?? null,
      involvedIds: peopleInvolved(facts).map(({ id }) => id),
    },
    personId,
  );

export default function Plan() {
  const { page, lines, people, own, following, overdue, wish, money, rollouts, lessons, told, viewer } =
    useLoaderData<typeof loader>();
  return (
    <ClosingProvider closing={wish.close && { offer: wish.close, hour: wish.hour }}>
      {overdue && <OverdueNotice {...overdue} back={`/plans/${page.facts.code}`} />}
      <PlanPage
        {...page}
        viewer={viewer}
        told={told}
        own={own}
        money={
          <>
            <RoiSection view={money} />
            <PlanRollouts rollouts={rollouts} />
            <PlanLessons lessons={lessons} />
          </>
        }
        following={
          <>
            <FollowBox following={following} />
            <RemindOn panel={wish} />
          </>
        }
        addTask={people && <QuickAddTask code={page.facts.code} people={people} count={page.tasks.total} />}
        activity={
          <>
            <ActivityList lines={lines} compact />
            <p className="no-print mt-3">
              <Link to={`/plans/${page.facts.code}/activity`} className="link text-sm">
                Everything that happened
              </Link>
            </p>
          </>
        }
      />
    </ClosingProvider>
  );
}
