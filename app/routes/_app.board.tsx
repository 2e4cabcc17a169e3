import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { PLAN_STATUS_LABELS, type PlanStatus } from "~/domain/plans/plan";
import { requireRight, requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { listResults, listStuckPlans } from "~/store/home/home.queries.server";
import { countPlansByStatus } from "~/store/plans/plan.queries.server";
import { findIndexHeadline } from "~/store/surveys/index-headline.queries.server";
import { findMyWork } from "~/store/work/my-work.queries.server";
import { FigureLink } from "~/ui/controls/figure-link";
import { NeedsYou } from "~/ui/home/needs-you";
import { Results } from "~/ui/home/results";
import { StuckPlans } from "~/ui/home/stuck-plans";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";

export const handle: FrameHandle = { crumbs: () => [{ label: "Board" }] };
export const meta: MetaFunction = () => [{ title: "Board · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "The board is for the people of the program.");
  const at = now();
  const [work, headline, plans, results, counts] = await Promise.all([
    findMyWork(viewer, at),
    findIndexHeadline(viewer, at),
    listStuckPlans(viewer, at, 5),
    listResults(viewer, at),
    countPlansByStatus(viewer),
  ]);
  return { decisions: work.decisions, headline, ...plans, ...results, counts };
}

const TILES: { status: PlanStatus; label: string }[] = [
  { status: "inReview", label: PLAN_STATUS_LABELS.inReview },
  { status: "approved", label: PLAN_STATUS_LABELS.approved },
  { status: "acting", label: PLAN_STATUS_LABELS.acting },
  { status: "monitoring", label: PLAN_STATUS_LABELS.monitoring },
  { status: "closed", label: PLAN_STATUS_LABELS.closed },
];

export default function Board() {
  const { decisions, headline, stuck, open, results, counts } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Board"
        lead={
          headline.sentence ? (
            <Link to={headline.href} className="hover:underline">
              {headline.sentence}
            </Link>
          ) : (
            "No customers’ answers yet."
          )
        }
      />
      <Section title="Decisions waiting for you">
        <NeedsYou needs={decisions} />
      </Section>
      <Section
        title="Corrective action"
        aside={
          <Link to="/plans" className="link">
            All plans
          </Link>
        }
      >
        <dl className="grid grid-cols-2 gap-x-8 gap-y-4 sm:grid-cols-5">
          {TILES.map(({ status, label }) => (
            <div key={status}>
              <dt className="text-xs text-ink-muted">{label}</dt>
              <dd>
                <FigureLink
                  href={`/plans?state=${status}`}
                  label={`plans ${label.toLowerCase()}`}
                  size="figure"
                >
                  {counts[status] ?? 0}
                </FigureLink>
              </dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section
        title="What came of it"
        lead="Every closed plan with what the figures show. What did not work has the same room."
      >
        <Results results={results} />
      </Section>
      <Section title="Where it is stuck">
        <StuckPlans plans={stuck} open={open} />
      </Section>
    </>
  );
}
