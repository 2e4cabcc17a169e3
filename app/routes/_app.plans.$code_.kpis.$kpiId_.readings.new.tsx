import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addReading } from "~/commands/kpis/add-reading.server";
import { readingRefusal } from "~/domain/kpis/kpi.access";
import { readingSchema } from "~/domain/kpis/reading.schema";
import { kpisPath } from "~/domain/plans/plan-places";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { dayIn } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { findKpiPage } from "~/store/kpis/kpi-page.queries.server";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import { ReadingForm } from "~/ui/kpis/reading-form";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = {
  crumbs: (_, { code = "", kpiId = "" }) => [
    { label: code, href: `/plans/${code}` },
    { label: "KPI", href: `/plans/${code}/kpis/${kpiId}` },
    { label: "New reading" },
  ],
};
export const meta: MetaFunction = () => [{ title: "New reading · Capstan" }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "KPIs are read by the people of the program.");
  const kpi = await findKpiPage(viewer, params.code ?? "", params.kpiId ?? "");
  if (!kpi) throw new Response("There is no such KPI here.", { status: 404 });
  const refused = readingRefusal(viewer, { ...kpi.plan, workspaceId: viewer.workspaceId }, kpi.plan.code);
  // What is checked while typing looks at days alone; the newest are enough.
  const { readings } = kpi;
  return {
    kpi: { ...kpi, readings: readings.slice(-50) },
    refusal: refused?.refusal ?? null,
    today: dayIn(now(), viewer.timeZone),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, readingSchema);
  if (!form.ok) return formResponse(form);
  const { code = "", kpiId = "" } = params;
  const result = await addReading(actOf(request, viewer), { kpiId, ...form.data });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const { readingId, reached, value, notes } = result.value;
  const said = [`Reading kept: ${value}`, ...(reached ? ["the target is reached"] : []), ...notes];
  return redirectWithToast(kpisPath(code), {
    message: said.join(", "),
    undo: { url: `/plans/${code}/kpis/${kpiId}/readings/${readingId}/removal` },
  });
}

export default function NewReading() {
  const { kpi, today, refusal: closed } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refusal = closed ?? answer?.refusal ?? null;
  const isShownAbove = refusal !== null && refusal.kind !== "invalid";
  return (
    <>
      <PageHeader
        eyebrow={`${kpi.plan.code} · ${kpi.name}`}
        title="New reading"
        lead={kpi.meaning || "What the KPI reads on a day."}
      />
      <div className="space-y-6">
        {isShownAbove && <RefusalNotice refusal={refusal} />}
        {!closed && <ReadingForm kpi={kpi} today={today} answer={answer} />}
      </div>
    </>
  );
}
