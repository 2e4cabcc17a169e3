import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { saveMetrics } from "~/commands/pilots/save-metrics.server";
import { saveMetricsSchema } from "~/domain/pilots/pilot.schema";
import { pilotDesignRefusal } from "~/domain/pilots/pilot-edit";
import { pilotPath } from "~/domain/pilots/pilot-places";
import { powerCheck } from "~/domain/pilots/power-check";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse, throwRefusal } from "~/http/refusal.server";
import { requirePilot } from "~/http/require-pilot.server";
import { requireViewer } from "~/http/session.server";
import { Banner } from "~/ui/feedback/banner";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { MetricsForm } from "~/ui/pilots/metrics-form";
import { pilotCrumbs } from "~/ui/pilots/pilot-words";

export const handle: FrameHandle = { crumbs: pilotCrumbs("Metrics") };
export const meta: MetaFunction = ({ params }) => [{ title: `Metrics · ${params.code} · Capstan` }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts } = await requirePilot(request, params.code);
  const refused = pilotDesignRefusal(facts, viewer);
  if (refused) throwRefusal(refused.refusal);
  const { code, title, version, metrics } = facts;
  return { code, title, version, metrics, power: powerCheck(facts) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const code = params.code ?? "";
  const form = await parseForm(request, saveMetricsSchema);
  if (!form.ok) return formResponse(form);
  const result = await saveMetrics(actOf(request, viewer), { ...form.data, code });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(`${pilotPath(result.value.code)}#design`, {
    message: `The metrics of ${result.value.code} are saved.`,
  });
}

export default function Metrics() {
  const { code, title, version, metrics, power } = useLoaderData<typeof loader>();
  return (
    <div className="mx-auto max-w-200">
      <PageHeader
        eyebrow={`${code} · ${title}`}
        title="What is measured"
        lead="One metric carries the result. The others are described beside it and decide nothing: with many, one always looks good by chance."
      />
      <div className="space-y-6">
        <Banner tone={power.status === "small" ? "warn" : "info"} title="Power check">
          {power.sentence}
        </Banner>
        <MetricsForm code={code} version={version} metrics={metrics} reply={useActionData<typeof action>()} />
      </div>
    </div>
  );
}
