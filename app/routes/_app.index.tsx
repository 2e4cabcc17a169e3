import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { can } from "~/domain/access";
import { canLogFinding } from "~/domain/findings/finding.access";
import { comparisonQuery } from "~/domain/indices/comparison-query";
import { drawTrend, monthLines } from "~/domain/indices/drawn-trend";
import { drawGrid } from "~/domain/indices/heat-cells";
import { optionsForScreen } from "~/domain/indices/index-counts";
import { indexQuery } from "~/domain/indices/index-filter";
import { readProcess } from "~/domain/indices/index-process";
import { readRun } from "~/domain/indices/index-run";
import { weakestFirst } from "~/domain/indices/index-sentence";
import {
  readIndexView,
  rowsOfSplit,
  splitsOf,
  TREND_VIEW_LABELS,
  TREND_VIEWS,
  viewQuery,
} from "~/domain/indices/index-view";
import { completenessWords, windowBefore, windowLabel } from "~/domain/indices/index-window";
import { isSbi, MEASURE_LABELS, MEASURE_MEANINGS, scaleOfMeasure } from "~/domain/indices/measure";
import { adviseOnMonth } from "~/domain/indices/process-words";
import type { SegmentRow } from "~/domain/indices/segment-rows";
import { detectabilityTable, plannedHalfWidth } from "~/domain/measurement/detectable";
import { isTargetMeasure, segmentOfFilter } from "~/domain/targets/target";
import { requireRight, requireViewer } from "~/http/session.server";
import { monthOf } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { moneyText } from "~/shared/money";
import { findIndexPage } from "~/store/indices/index-page.queries.server";
import { findYardsticks } from "~/store/indices/index-yardsticks.queries.server";
import { findOwnBaselines } from "~/store/indices/region-baseline.queries.server";
import { ButtonLink } from "~/ui/controls/button";
import { Tabs } from "~/ui/controls/tabs";
import { Banner } from "~/ui/feedback/banner";
import { CopyLink } from "~/ui/indices/copy-link";
import { EmptyIndex } from "~/ui/indices/empty-index";
import { FILTER_OPEN, IndexFilters } from "~/ui/indices/index-filters";
import { IndexHero } from "~/ui/indices/index-hero";
import { CoverageGaps, MethodNotes, TypedNotes } from "~/ui/indices/index-notes";
import { MeasureTabs } from "~/ui/indices/measure-tabs";
import { OtherQuestions } from "~/ui/indices/other-questions";
import { RevenueRows } from "~/ui/indices/revenue-rows";
import { SegmentTable } from "~/ui/indices/segment-table";
import { SplitSection } from "~/ui/indices/split-section";
import { TargetLines } from "~/ui/indices/target-lines";
import { TierLevelGrid } from "~/ui/indices/tier-level-grid";
import { TrendSection } from "~/ui/indices/trend-section";
import { WeakSegments } from "~/ui/indices/weak-segments";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";

export const handle: FrameHandle = { crumbs: () => [{ label: "Index", href: "/index" }] };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: data
      ? `${MEASURE_LABELS[data.filter.measure]} ${data.overall.shown} · Capstan`
      : "Index · Capstan",
  },
];

const PLANNED_N = [40, 120, 480] as const;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Indices are read by the people of the program.");
  const params = new URL(request.url).searchParams;
  const found = await findIndexPage(viewer, params, now());
  const { filter, window, today, page, settled, counts, options, workspace } = found;
  const { floor, currency } = workspace;
  const view = readIndexView(params, page);
  // A plain form sends every empty field along; the address keeps only what narrows.
  if ([...params.values()].includes("")) {
    throw redirect(`/index?${indexQuery(filter, window, params.get("by") ? viewQuery(view) : {})}`);
  }
  const asked = { filter, window, today, floor, settled };
  const rows = view.by ? rowsOfSplit(page, view.by) : [];
  const [yardsticks, baselines] = await Promise.all([
    findYardsticks(viewer, asked),
    view.by === "region" && rows.length > 1 ? findOwnBaselines(viewer, rows, asked) : null,
  ]);
  const scale = scaleOfMeasure(filter.measure, settled.scale);
  const bounds =
    filter.measure === "nps" ? ([-100, 100] as const) : filter.measure === "csat" ? ([0, 1] as const) : scale;
  const process = readProcess(page.trend, counts.marks, bounds);
  const mayTarget = can(viewer, "playbook.edit");
  const segment = segmentOfFilter({ ...filter, question: null });
  return {
    filter,
    window,
    usual: found.usual,
    before: windowBefore(window),
    problems: found.problems,
    view,
    options: params.get(FILTER_OPEN) === "open" ? optionsForScreen(options, filter.account) : null,
    months: options.months,
    kinds: [...new Set(options.questions.map((question) => question.kind))],
    attributes: options.attributes,
    names: found.names,
    floor,
    scale,
    isReversed: settled.isReversed,
    otherQuestions: settled.others,
    overall: page.overall,
    sentence: page.sentence,
    clustered: page.clustered,
    revenueWeighted: page.revenueWeighted,
    revenueRows: page.revenueRows.map(({ revenueMinor, ...row }) => ({
      ...row,
      revenue: moneyText(revenueMinor, currency),
    })),
    weakest: page.weakest?.filter ?? null,
    weak: isSbi(filter.measure)
      ? weakestFirst([...page.levels, ...page.tiers, ...page.stages, ...page.regions])
      : [],
    grid: isSbi(filter.measure) ? drawGrid(page, filter, window) : null,
    people: isSbi(filter.measure) || !page.heat ? null : { tiers: page.tiers, levels: page.levels },
    hasPeople: page.heat !== null,
    typed: page.typed,
    trend: drawTrend(page.trend),
    lines: view.view === "months" ? monthLines(page.trend) : [],
    process,
    run: readRun(page.trend, filter.measure),
    advice: adviseOnMonth(page.trend, process, viewer.locale),
    splits: splitsOf(page),
    rows,
    more: view.by === "attribute" ? (page.attribute?.more ?? 0) : 0,
    values: page.attribute?.rows.map((row) => row.key) ?? [],
    baselines,
    marks: counts.marks,
    coverage: counts.coverage,
    yardsticks,
    targetHref:
      mayTarget && segment && isTargetMeasure(filter.measure)
        ? `/targets/new?${new URLSearchParams({ measure: filter.measure, ...segment, from: monthOf(window.from).slice(0, 4) })}`
        : null,
    mayLog: canLogFinding(viewer),
    mayImport: can(viewer, "survey.edit"),
    needs: detectabilityTable(),
    halfWidths: PLANNED_N.map((n) => ({ n, halfWidth: plannedHalfWidth(n) })),
    locale: viewer.locale,
  };
}

export default function IndexRoute() {
  const data = useLoaderData<typeof loader>();
  const { filter, window, mayLog, overall, view } = data;
  if (data.months === null && data.typed.counted.length === 0 && data.trend.length === 0) {
    return <EmptyIndex mayImport={data.mayImport} />;
  }
  const findingHref = mayLog
    ? (row: Pick<SegmentRow, "filter">) => `/findings/new?${indexQuery(row.filter, window)}`
    : null;
  const whole = `/findings/new?${indexQuery(filter, window)}`;
  const query = indexQuery(filter, window);
  const table = { findingHref: isSbi(filter.measure) ? findingHref : null };
  return (
    <>
      <PageHeader
        eyebrow={`${MEASURE_LABELS[filter.measure]} · ${windowLabel(window, data.locale)} · ${completenessWords(overall.completeness)}`}
        title={data.sentence}
        meta={
          <span>
            {MEASURE_MEANINGS[filter.measure]}
            {data.otherQuestions.length > 0 || overall.converted
              ? ` (${data.scale[0]} to ${data.scale[1]})`
              : ""}
            {data.isReversed ? ", where a high figure is a bad one" : ""}, pooled over the window
          </span>
        }
        action={
          <>
            <CopyLink path={`/index?${indexQuery(filter, window, viewQuery(view))}`} />
            {findingHref && overall.n > 0 && (
              <ButtonLink variant="primary" to={data.weakest ? findingHref({ filter: data.weakest }) : whole}>
                Make a finding
              </ButtonLink>
            )}
          </>
        }
        menu={[
          {
            label: "Compare with the window before",
            href: `/index/comparison?${comparisonQuery({ filter, window: data.before }, { filter, window })}`,
          },
          { separator: true },
          { label: "All figures of this page (CSV)", href: `/index.csv?${query}`, download: true },
          { label: "The answers behind them (CSV)", href: `/answers.csv?${query}`, download: true },
          { separator: true },
          { label: "Targets", href: "/targets" },
          { label: "Benchmarks", href: "/benchmarks" },
          { label: "Testimonial candidates", href: "/index/testimonials" },
        ]}
      />
      <MeasureTabs filter={filter} window={window} kinds={data.kinds} />
      <div className="mt-4 mb-6">
        <IndexFilters
          path="/index"
          filter={filter}
          window={window}
          usual={data.usual}
          options={data.options}
          months={data.months}
          names={data.names}
          values={data.values}
        />
        {data.problems.length > 0 && (
          <div className="mt-3">
            <Banner tone="warn" title="Part of this address could not be read">
              {data.problems.join(" ")}
            </Banner>
          </div>
        )}
        <OtherQuestions questions={data.otherQuestions} filter={filter} window={window} />
      </div>
      <IndexHero
        overall={overall}
        clustered={data.clustered}
        revenueWeighted={data.revenueWeighted}
        filter={filter}
        window={window}
        floor={data.floor}
      >
        {data.revenueWeighted && <RevenueRows rows={data.revenueRows} shown={data.revenueWeighted} />}
        <TargetLines targets={data.yardsticks.targets} setHref={data.targetHref} />
      </IndexHero>
      <TypedNotes typed={data.typed} />
      {isSbi(filter.measure) && overall.n > 0 && (
        <Section
          title="Where it hurts"
          lead="Segments with enough answers whose exact points stay below 4.0, weakest first."
        >
          <WeakSegments rows={data.weak} findingHref={findingHref} />
        </Section>
      )}
      {data.grid && (
        <Section title="With whom" lead="Every figure opens its answers.">
          <TierLevelGrid grid={data.grid} />
        </Section>
      )}
      {data.people && (
        <Section title="With whom">
          <SegmentTable
            caption="By contact level"
            heading="Contact level"
            rows={data.people.levels}
            {...table}
          />
          <div className="mt-4">
            <SegmentTable caption="By tier" heading="Tier" rows={data.people.tiers} {...table} />
          </div>
        </Section>
      )}
      <Section title="Over time" id="trend">
        <div className="mb-3">
          <Tabs
            label="How the months are shown"
            tabs={TREND_VIEWS.map((each) => ({
              label: TREND_VIEW_LABELS[each],
              href: `/index?${indexQuery(filter, window, viewQuery({ ...view, view: each }))}#trend`,
              current: each === view.view,
            }))}
          />
        </div>
        <TrendSection
          measure={filter.measure}
          scale={data.scale}
          points={data.trend}
          marks={data.marks}
          view={view.view}
          process={data.process}
          run={data.run}
          advice={data.advice}
          lines={data.lines}
          yardsticks={data.yardsticks.lines}
        />
      </Section>
      {(data.splits.length > 0 || data.attributes.length > 0) && (
        <SplitSection
          by={view.by}
          view={view.view}
          splits={data.splits}
          attributes={data.attributes}
          rows={data.rows}
          more={data.more}
          baselines={data.baselines}
          filter={filter}
          window={window}
          findingHref={table.findingHref}
        />
      )}
      {data.hasPeople && (
        <Section
          title="Who is not heard"
          lead="Tier I accounts without a decision maker’s voice in 90 days."
          aside={
            <Link to="/index/testimonials" className="link">
              Who could vouch for us
            </Link>
          }
        >
          <CoverageGaps gaps={data.coverage} owners={mayLog} />
        </Section>
      )}
      <div className="mt-8">
        <MethodNotes floor={data.floor} needs={data.needs} halfWidths={data.halfWidths} />
      </div>
    </>
  );
}
