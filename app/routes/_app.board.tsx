import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { can } from "~/domain/access";
import { PLAN_STATUS_LABELS, type PlanStatus } from "~/domain/plans/plan";
import { sortPortfolio } from "~/domain/roi/portfolio";
import { promisesByClass } from "~/domain/roi/portfolio-totals";
import { requireRight, requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { listResults, listStuckPlans } from "~/store/home/home.queries.server";
import { listLessonShelves } from "~/store/lessons/lesson.queries.server";
import { countPlansByStatus } from "~/store/plans/plan.queries.server";
import { readBig4 } from "~/store/revenue/big4.queries.server";
import { listPortfolio } from "~/store/roi/portfolio.queries.server";
import { findIndexHeadline } from "~/store/surveys/index-headline.queries.server";
import { findMyWork } from "~/store/work/my-work.queries.server";
import { ButtonLink } from "~/ui/controls/button";
import { FigureLink } from "~/ui/controls/figure-link";
import { BridgeLine, NoBridgeYet } from "~/ui/home/bridge-line";
import { CameOfIt } from "~/ui/home/came-of-it";
import { NeedsYou } from "~/ui/home/needs-you";
import { StuckPlans } from "~/ui/home/stuck-plans";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { EmptyState } from "~/ui/layout/empty-state";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";
import { Big4Tiles } from "~/ui/revenue/big4-tiles";
import { PortfolioTable } from "~/ui/roi/portfolio-table";
import { PromisedRealised } from "~/ui/roi/promised-realised";

export const handle: FrameHandle = { crumbs: () => [{ label: "Board" }] };
export const meta: MetaFunction = () => [{ title: "Board · Capstan" }];

/** Pilots on the board; whoever has more of them sees the rest in the portfolio. */
const MOST_PILOTS = 8;
const ANY_LESSON = { kind: "", stage: "", search: "", retired: false } as const;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "The board is for the people of the program.");
  const at = now();
  const [work, headline, plans, results, counts, portfolio, big4, shelves] = await Promise.all([
    findMyWork(viewer, at),
    findIndexHeadline(viewer, at),
    listStuckPlans(viewer, at, 5),
    listResults(viewer, at),
    countPlansByStatus(viewer),
    listPortfolio(viewer, at, "cases"),
    readBig4(viewer, at),
    listLessonShelves(viewer, ANY_LESSON),
  ]);
  const pilots = sortPortfolio(portfolio, { sort: "net", desc: true }).filter(({ kind }) => kind === "pilot");
  const lessonsOf = (kind: "worked" | "didNotWork") =>
    shelves.find((shelf) => shelf.kind === kind)?.lessons ?? [];
  return {
    decisions: work.decisions,
    headline,
    ...plans,
    ...results,
    counts,
    pilots: pilots.slice(0, MOST_PILOTS),
    pilotsInAll: pilots.length,
    decided: pilots.filter(({ state }) => state === "scaled" || state === "stopped"),
    promises: promisesByClass(portfolio),
    big4: { figures: big4.figures, currency: big4.currency, from: big4.from, to: big4.to },
    bridge: big4.begins === null ? null : big4.reading.bridge,
    reconciles: big4.reading.reconciles,
    lessons: { worked: lessonsOf("worked"), didNotWork: lessonsOf("didNotWork") },
    mayCreate: can(viewer, "pilot.create"),
    mayPlan: can(viewer, "plan.create"),
    mayImport: can(viewer, "survey.edit"),
  };
}

const TILES: { status: PlanStatus; label: string }[] = [
  { status: "inReview", label: PLAN_STATUS_LABELS.inReview },
  { status: "approved", label: PLAN_STATUS_LABELS.approved },
  { status: "acting", label: PLAN_STATUS_LABELS.acting },
  { status: "monitoring", label: PLAN_STATUS_LABELS.monitoring },
  { status: "closed", label: PLAN_STATUS_LABELS.closed },
];

export default function Board() {
  const board = useLoaderData<typeof loader>();
  const { decisions, headline, stuck, open, results, counts, pilots, pilotsInAll } = board;
  const { big4, bridge, reconciles, promises, lessons, decided, mayCreate, mayPlan, mayImport } = board;
  const isWithoutPlans = Object.values(counts).every((count) => !count);
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
            <>
              No customers’ answers yet.
              {mayImport && (
                <>
                  {" "}
                  <Link to="/imports/new" className="link">
                    Import answers
                  </Link>
                </>
              )}
            </>
          )
        }
      />
      <Section title="Decisions waiting for you">
        <NeedsYou needs={decisions} />
      </Section>
      <Section
        title="Pilots by net benefit"
        aside={
          <Link to="/portfolio" className="link">
            {pilotsInAll > pilots.length
              ? `All ${pilotsInAll} pilots, with the plans`
              : "Portfolio, with the plans"}
          </Link>
        }
      >
        {pilots.length === 0 ? (
          <EmptyState
            title="No pilot was tried yet"
            action={mayCreate && <ButtonLink to="/pilots/new">Begin a pilot</ButtonLink>}
          >
            A small trial with a comparison group shows what an idea is worth before it is rolled out.
          </EmptyState>
        ) : (
          <PortfolioTable caption="Pilots by net benefit" rows={pilots} />
        )}
      </Section>
      <Section
        title="Promised against realised"
        lead="Only cases that know both. Classes of evidence are not added up."
      >
        <PromisedRealised promises={promises} />
      </Section>
      <Section
        title="Big 4, year to date"
        lead="What happened to customers and revenue. How much of it is the program’s doing, only a control group tells."
        aside={
          <Link to="/big4" className="link">
            How they are counted
          </Link>
        }
      >
        <Big4Tiles figures={big4.figures} currency={big4.currency} period={big4} />
        {bridge ? (
          <BridgeLine bridge={bridge} reconciles={reconciles} currency={big4.currency} period={big4} />
        ) : (
          <NoBridgeYet />
        )}
      </Section>
      <Section title="What came of it" lead="What did not work has the same room, and what it taught.">
        <CameOfIt results={results} decided={decided} lessons={lessons} />
      </Section>
      <Section
        title="Corrective action"
        aside={
          <Link to="/plans" className="link">
            All plans
          </Link>
        }
      >
        {isWithoutPlans ? (
          <EmptyState
            title="No action plans yet"
            action={mayPlan && <ButtonLink to="/plans/new">Begin a plan</ButtonLink>}
          >
            A plan turns what customers say into work somebody answers for.
          </EmptyState>
        ) : (
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
        )}
      </Section>
      {!isWithoutPlans && (
        <Section title="Where it is stuck">
          <StuckPlans plans={stuck} open={open} />
        </Section>
      )}
    </>
  );
}
