import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { setKpiReading } from "~/commands/kpis/set-kpi-reading.server";
import { settingsRefusal } from "~/domain/kpis/kpi.access";
import { kpiSettingsSchema } from "~/domain/kpis/kpi-settings.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { findKpiPage } from "~/store/kpis/kpi-page.queries.server";
import { findIndexOptions } from "~/store/surveys/index-company.queries.server";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import { StaleNotice } from "~/ui/form/stale-notice";
import { SettingsForm, staleSettings } from "~/ui/kpis/settings-form";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = {
  crumbs: (_, { code = "", kpiId = "" }) => [
    { label: code, href: `/plans/${code}` },
    { label: "KPI", href: `/plans/${code}/kpis/${kpiId}` },
    { label: "How it is read" },
  ],
};
export const meta: MetaFunction = () => [{ title: "How a KPI is read · Capstan" }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "KPIs are read by the people of the program.");
  const kpi = await findKpiPage(viewer, params.code ?? "", params.kpiId ?? "");
  if (!kpi) throw new Response("There is no such KPI here.", { status: 404 });
  const { stages, regions, channels, segments } = await findIndexOptions(viewer);
  const refused = settingsRefusal(viewer, { ...kpi.plan, workspaceId: viewer.workspaceId }, kpi.plan.code);
  return {
    kpi: { ...kpi, readings: [] },
    options: { stages, regions, channels, segments },
    refusal: refused?.refusal ?? null,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, kpiSettingsSchema);
  if (!form.ok) return formResponse(form);
  const { code = "", kpiId = "" } = params;
  const result = await setKpiReading(actOf(request, viewer), { kpiId, ...form.data });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(`/plans/${code}/kpis/${kpiId}`, {
    message: result.value.feeds
      ? "Saved. The months of the index are being read; they stand here in a moment"
      : "Saved: how this KPI is read",
  });
}

export default function KpiSettings() {
  const { kpi, options, refusal } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refused = answer?.refusal ?? null;
  return (
    <>
      <PageHeader
        eyebrow={`${kpi.plan.code} · ${kpi.name}`}
        title="How it is read"
        lead={kpi.meaning || undefined}
      />
      <div className="space-y-6">
        {refusal ? (
          <RefusalNotice refusal={refusal} />
        ) : answer && refused?.kind === "stale" ? (
          <StaleNotice
            fields={staleSettings(kpi, answer.values)}
            savedBy="Somebody else"
            savedAt={kpi.plan.updatedAt}
            keep={{ version: String(kpi.plan.version) }}
          />
        ) : (
          <>
            {refused && refused.kind !== "invalid" && <RefusalNotice refusal={refused} />}
            <SettingsForm kpi={kpi} options={options} answer={answer} />
          </>
        )}
      </div>
    </>
  );
}
