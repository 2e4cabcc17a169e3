import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canLogFinding } from "~/domain/findings/finding.access";
import { indexQuery, readIndexQuery } from "~/domain/indices/index-filter";
import { namesOf, readIndexPage } from "~/domain/indices/index-page";
import { trendLimits, trendWindow } from "~/domain/indices/index-trend";
import { completenessWords, defaultWindow, windowLabel } from "~/domain/indices/index-window";
import { isSbi, MEASURE_LABELS, MEASURE_MEANINGS } from "~/domain/indices/measure";
import type { SegmentRow } from "~/domain/indices/segment-rows";
import { detectabilityTable } from "~/domain/measurement/detectable";
import { requireRight, requireViewer } from "~/http/session.server";
import { dayIn } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { findIndexCounts, findIndexWorkspace } from "~/store/surveys/index.queries.server";
import { findIndexOptions } from "~/store/surveys/index-company.queries.server";
import { ButtonLink } from "~/ui/controls/button";
import { Banner } from "~/ui/feedback/banner";
import { InlineNote } from "~/ui/feedback/inline-note";
import { EmptyIndex } from "~/ui/indices/empty-index";
import { IndexFilters } from "~/ui/indices/index-filters";
import { IndexHero } from "~/ui/indices/index-hero";
import { CoverageGaps, MethodNotes, TypedNotes } from "~/ui/indices/index-notes";
import { MeasureTabs } from "~/ui/indices/measure-tabs";
import { SegmentTable } from "~/ui/indices/segment-table";
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
      ? `${MEASURE_LABELS[data.filter.measure]} ${data.page.overall.shown} · Capstan`
      : "Index · Capstan",
  },
];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Indices are read by the people of the program.");
  const params = new URL(request.url).searchParams;
  const workspace = await findIndexWorkspace(viewer);
  const today = dayIn(now(), workspace.timeZone);
  const { filter, window, problems } = readIndexQuery(params, today);
  // A plain form sends every empty field along; the address keeps only what narrows.
  if ([...params.values()].includes("")) throw redirect(`/index?${indexQuery(filter, window)}`);
  const span = trendWindow(window, today);
  const [counts, options] = await Promise.all([
    findIndexCounts(viewer, filter, window, span, today),
    findIndexOptions(viewer),
  ]);
  const frame = { filter, window, today, floor: workspace.floor };
  const page = readIndexPage(frame, span, counts, options);
  return {
    filter,
    window,
    usual: defaultWindow(today),
    problems,
    page,
    options,
    names: namesOf(filter, options),
    floor: workspace.floor,
    marks: counts.marks,
    coverage: counts.coverage,
    limits: isSbi(filter.measure) ? trendLimits(page.trend, [1, 5]) : null,
    mayLog: canLogFinding(viewer),
    needs: detectabilityTable(),
    locale: viewer.locale,
  };
}

export default function IndexRoute() {
  const data = useLoaderData<typeof loader>();
  const { page, filter, window, options, mayLog } = data;
  if (options.months === null && page.typed.counted.length === 0 && page.trend.length === 0) {
    return <EmptyIndex />;
  }
  const findingHref = mayLog ? (row: SegmentRow) => `/findings/new?${indexQuery(row.filter, window)}` : null;
  const whole = `/findings/new?${indexQuery(filter, window)}`;
  const table = { findingHref: isSbi(filter.measure) ? findingHref : null };
  const values = page.attribute?.rows.map((row) => row.key) ?? [];
  return (
    <>
      <PageHeader
        eyebrow={`${MEASURE_LABELS[filter.measure]} · ${windowLabel(window, data.locale)} · ${completenessWords(page.overall.completeness)}`}
        title={page.sentence}
        meta={<span>{MEASURE_MEANINGS[filter.measure]}, pooled over the window</span>}
        action={
          findingHref && page.overall.n > 0 ? (
            <ButtonLink variant="primary" to={page.weakest ? findingHref(page.weakest) : whole}>
              Make a finding
            </ButtonLink>
          ) : undefined
        }
      />
      <MeasureTabs filter={filter} window={window} options={options} />
      <div className="mt-4 mb-6">
        <IndexFilters
          path="/index"
          filter={filter}
          window={window}
          usual={data.usual}
          options={options}
          names={data.names}
          values={values}
        />
        {data.problems.length > 0 && (
          <div className="mt-3">
            <Banner tone="warn" title="Part of this address could not be read">
              {data.problems.join(" ")}
            </Banner>
          </div>
        )}
      </div>
      <IndexHero page={page} filter={filter} window={window} floor={data.floor} />
      <TypedNotes typed={page.typed} />
      {isSbi(filter.measure) && page.overall.n > 0 && (
        <Section
          title="Where it hurts"
          lead="Segments with enough answers whose exact points stay below 4.0, weakest first."
        >
          <WeakSegments
            rows={[...page.levels, ...page.tiers, ...page.stages, ...page.regions]}
            findingHref={findingHref}
          />
        </Section>
      )}
      {page.heat && isSbi(filter.measure) && (
        <Section title="With whom" lead="Every figure opens its answers.">
          <TierLevelGrid page={page} filter={filter} window={window} />
        </Section>
      )}
      {page.heat && !isSbi(filter.measure) && (
        <Section title="With whom">
          <SegmentTable caption="By contact level" heading="Contact level" rows={page.levels} {...table} />
          <div className="mt-4">
            <SegmentTable caption="By tier" heading="Tier" rows={page.tiers} {...table} />
          </div>
        </Section>
      )}
      <Section title="Over time">
        <TrendSection measure={filter.measure} points={page.trend} marks={data.marks} limits={data.limits} />
      </Section>
      {page.stages.length > 0 && (
        <Section title="By journey stage">
          <SegmentTable caption="The index by journey stage" heading="Stage" rows={page.stages} {...table} />
        </Section>
      )}
      {page.regions.length > 0 && (
        <Section title="By region">
          <SegmentTable caption="The index by region" heading="Region" rows={page.regions} {...table} />
          {page.regions.length > 1 && (
            <div className="mt-3">
              <InlineNote>
                People answer scales differently from country to country. Compare a region with its own past
                rather than with its neighbour.
              </InlineNote>
            </div>
          )}
        </Section>
      )}
      {page.channels.length > 0 && (
        <Section title="By channel">
          <SegmentTable caption="The index by channel" heading="Channel" rows={page.channels} {...table} />
        </Section>
      )}
      {page.attribute && page.attribute.rows.length > 0 && (
        <Section
          title={`By ${page.attribute.name}`}
          lead={
            page.attribute.more > 0
              ? `The ${page.attribute.rows.length} values with most answers; ${page.attribute.more} more have fewer.`
              : undefined
          }
        >
          <SegmentTable
            caption={`The index by ${page.attribute.name}`}
            heading={page.attribute.name}
            rows={page.attribute.rows}
            {...table}
          />
        </Section>
      )}
      {page.questions.length > 0 && (
        <Section title="By question" lead="Each question by its own kind, over the same window and segment.">
          <SegmentTable
            caption="The figures by question"
            heading="Question"
            rows={page.questions}
            findingHref={findingHref}
          />
        </Section>
      )}
      {page.heat && (
        <Section title="Who is not heard" lead="Tier I accounts without a decision maker’s voice in 90 days.">
          <CoverageGaps gaps={data.coverage} owners={mayLog} />
        </Section>
      )}
      <div className="mt-8">
        <MethodNotes floor={data.floor} needs={data.needs} />
      </div>
    </>
  );
}
