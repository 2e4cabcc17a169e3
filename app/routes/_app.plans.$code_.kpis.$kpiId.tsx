import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answersHref, indexHref } from "~/domain/indices/index-filter";
import { defaultWindow, windowOfMonths } from "~/domain/indices/index-window";
import { CHART_RULES, KPI_CHARTS } from "~/domain/kpis/chart-kind";
import { isShare } from "~/domain/kpis/check-reading";
import { freshnessOf } from "~/domain/kpis/freshness";
import { indexFilterOf } from "~/domain/kpis/index-feed";
import { isFrozen, readingRefusal, settingsRefusal } from "~/domain/kpis/kpi.access";
import { readKpiChart } from "~/domain/kpis/kpi-chart";
import { standOf } from "~/domain/kpis/kpi-path";
import { requireRight, requireViewer } from "~/http/session.server";
import { dayIn } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { findKpiPage, listReadings, listUploads } from "~/store/kpis/kpi-page.queries.server";
import { ButtonLink } from "~/ui/controls/button";
import type { MenuItem } from "~/ui/controls/menu";
import { InlineNote } from "~/ui/feedback/inline-note";
import { BlindNotice } from "~/ui/kpis/blind-notice";
import { ChartChoice, ChartReading } from "~/ui/kpis/chart-reading";
import { KpiChart } from "~/ui/kpis/kpi-chart";
import { KpiSummary } from "~/ui/kpis/kpi-summary";
import { ReadingTable } from "~/ui/kpis/reading-table";
import { UploadList } from "~/ui/kpis/upload-list";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";

export const handle: FrameHandle = {
  bearsReading: true,
  crumbs: (_, { code = "" }) => [
    { label: "Action plans", href: "/plans" },
    { label: code, href: `/plans/${code}` },
    { label: "KPI" },
  ],
};
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.kpi.name ?? "KPI"} · Capstan` },
];

const oneOf = <Value extends string>(values: readonly Value[], given: string | null): Value | null =>
  values.find((value) => value === given) ?? null;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "KPIs are read by the people of the program.");
  const kpi = await findKpiPage(viewer, params.code ?? "", params.kpiId ?? "");
  if (!kpi) throw new Response("There is no such KPI here.", { status: 404 });
  const query = new URL(request.url).searchParams;
  const rules = oneOf(CHART_RULES, query.get("rules")) ?? "wheeler";
  const today = dayIn(now(), viewer.timeZone);
  const before = query.get("before");
  const [page, uploads] = await Promise.all([listReadings(viewer, kpi, before), listUploads(viewer, kpi.id)]);
  const { plan } = kpi;
  const rights = { ...plan, workspaceId: viewer.workspaceId };
  return {
    kpi: { ...kpi, readings: kpi.readings.slice(-3) },
    page,
    isFirst: before === null,
    uploads,
    chart: readKpiChart(kpi, plan, {
      chart: oneOf(KPI_CHARTS, query.get("chart")),
      rules,
      locale: viewer.locale,
    }),
    rules,
    stand: standOf(kpi, plan, today),
    freshness: freshnessOf(kpi, plan, today),
    mayRecord: readingRefusal(viewer, rights, plan.code) === null,
    maySet: settingsRefusal(viewer, rights, plan.code) === null,
    indexHref: kpi.feedFilter && indexHref(indexFilterOf(kpi.feedFilter), defaultWindow(today)),
    today,
  };
}

export default function KpiPage() {
  const { kpi, page, isFirst, uploads, chart, rules, stand, freshness, mayRecord, maySet, ...rest } =
    useLoaderData<typeof loader>();
  const place = `/plans/${kpi.plan.code}/kpis/${kpi.id}`;
  const menu: MenuItem[] = [
    ...(mayRecord ? [{ label: "Bring several readings", href: `${place}/readings/import` }] : []),
    ...(maySet ? [{ label: "How it is read", href: `${place}/settings` }] : []),
    { label: "Readings as CSV", href: `${place}/readings.csv` },
  ];
  const { feedFilter } = kpi;
  return (
    <>
      <PageHeader
        eyebrow={`${kpi.plan.code} · ${kpi.plan.title}`}
        title={kpi.name || "A KPI without a name"}
        action={
          mayRecord && (
            <ButtonLink to={`${place}/readings/new`} variant={kpi.feed === "index" ? "secondary" : "primary"}>
              Add a reading
            </ButtonLink>
          )
        }
        menu={menu}
      />
      {kpi.blind ? (
        <div className="mb-8">
          <BlindNotice kpi={kpi} blind={kpi.blind} />
        </div>
      ) : (
        <KpiSummary
          kpi={kpi}
          stand={stand}
          freshness={freshness}
          indexHref={rest.indexHref}
          today={rest.today}
        />
      )}
      {chart.points.length > 0 && (
        <Section title={kpi.blind ? "Before it could take effect" : "On its way"}>
          <KpiChart kpi={kpi} chart={chart} today={isFrozen(kpi.plan) ? null : rest.today} />
          {!kpi.blind && <ChartReading chart={chart} />}
          <ChartChoice kind={chart.kind} rules={rules} isShare={isShare(kpi)} />
          {kpi.type === "outcome" && (
            <div className="mt-4">
              <InlineNote>
                This shows how the outcome moves; whether the plan worked is said by its{" "}
                <a href={`/plans/${kpi.plan.code}/verdict`} className="link">
                  verdict
                </a>{" "}
                alone, on the day that was fixed for it.
              </InlineNote>
            </div>
          )}
        </Section>
      )}
      <Section title="Readings" id="readings">
        <ReadingTable
          kpi={kpi}
          rows={page.rows}
          next={page.next}
          isFirst={isFirst}
          mayRecord={mayRecord}
          answersHref={(month) =>
            feedFilter && answersHref(indexFilterOf(feedFilter), windowOfMonths(month, month))
          }
        />
      </Section>
      <UploadList kpi={kpi} uploads={uploads} mayRecord={mayRecord} />
    </>
  );
}
