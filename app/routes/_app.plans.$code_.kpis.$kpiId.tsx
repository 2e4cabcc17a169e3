import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { can } from "~/domain/access";
import { requireRight, requireViewer } from "~/http/session.server";
import { dayIn } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { findKpiPage } from "~/store/kpis/kpi-page.queries.server";
import { ButtonLink } from "~/ui/controls/button";
import { KpiChart } from "~/ui/kpis/kpi-chart";
import { KpiSummary } from "~/ui/kpis/kpi-summary";
import { ReadingTable } from "~/ui/kpis/reading-table";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";

export const handle: FrameHandle = {
  crumbs: (_, { code = "" }) => [
    { label: "Action plans", href: "/plans" },
    { label: code, href: `/plans/${code}` },
    { label: "KPI" },
  ],
};
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.kpi.name ?? "KPI"} · Capstan` },
];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "KPIs are read by the people of the program.");
  const kpi = await findKpiPage(viewer, params.code ?? "", params.kpiId ?? "");
  if (!kpi) throw new Response("There is no such KPI here.", { status: 404 });
  const { plan } = kpi;
  const isOpen = plan.status !== "closed" && plan.status !== "cancelled";
  const subject = { workspaceId: viewer.workspaceId, ownIds: [plan.ownerId, plan.deputyId] };
  return {
    kpi,
    mayRecord: isOpen && can(viewer, "work.update", subject),
    today: dayIn(now(), viewer.timeZone),
  };
}

export default function KpiPage() {
  const { kpi, mayRecord, today } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        eyebrow={`${kpi.plan.code} · ${kpi.plan.title}`}
        title={kpi.name || "A KPI without a name"}
        action={
          mayRecord && (
            <ButtonLink to={`/plans/${kpi.plan.code}/kpis/${kpi.id}/readings/new`} variant="primary">
              Add a reading
            </ButtonLink>
          )
        }
      />
      <KpiSummary kpi={kpi} />
      {kpi.readings.some((reading) => !reading.withdrawn) && (
        <Section title="On its way">
          <KpiChart kpi={kpi} today={today} />
        </Section>
      )}
      <Section title="Readings">
        <ReadingTable kpi={kpi} mayRecord={mayRecord} />
      </Section>
    </>
  );
}
