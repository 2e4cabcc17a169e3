import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { setTarget } from "~/commands/targets/set-target.server";
import { can } from "~/domain/access";
import { isTargetMeasure, SEGMENT_KEYS } from "~/domain/targets/target";
import { MAY_NOT_TARGET } from "~/domain/targets/target.rules";
import { setTargetSchema } from "~/domain/targets/target.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { addMonthsTo, dayIn, monthOf, monthsBetween } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { findIndexOptions } from "~/store/surveys/index-company.queries.server";
import { listTargetOwners } from "~/store/targets/target.queries.server";
import { Banner } from "~/ui/feedback/banner";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { TargetForm } from "~/ui/targets/target-form";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Targets", href: "/targets" }, { label: "New target" }],
};
export const meta: MetaFunction = () => [{ title: "Set a target · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Targets are read by the people of the program.");
  const params = new URL(request.url).searchParams;
  const [options, owners] = await Promise.all([findIndexOptions(viewer), listTargetOwners(viewer)]);
  const month = monthOf(dayIn(now(), viewer.timeZone));
  const asked = params.get("from") ?? "";
  const year = /^20\d\d$/.test(asked) ? asked : month.slice(0, 4);
  const measure = params.get("measure") ?? "";
  return {
    maySet: can(viewer, "playbook.edit"),
    choices: {
      regions: options.regions,
      stages: options.stages,
      segments: options.segments,
      owners,
      months: monthsBetween(addMonthsTo(month, -36), addMonthsTo(month, 36)),
    },
    start: {
      measure: isTargetMeasure(measure) ? measure : "satisfaction",
      fromMonth: `${year}-01`,
      toMonth: `${year}-12`,
      ...Object.fromEntries(SEGMENT_KEYS.map((key) => [key, (params.get(key) ?? "").slice(0, 300)])),
    } as Record<string, string>,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, setTargetSchema);
  if (!form.ok) return formResponse(form);
  const result = await setTarget(actOf(request, viewer), form.data);
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(`/targets/${result.value.targetId}`, {
    message: "The target is set.",
    undo: { url: `/targets/${result.value.targetId}/withdrawal` },
  });
}

export default function NewTarget() {
  const { maySet, choices, start } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refusal = answer?.refusal && answer.refusal.kind !== "invalid" ? answer.refusal : null;
  return (
    <>
      <PageHeader
        title="Set a target"
        lead="For one index, one segment and one period. Two targets for the same segment and month are refused, so that there is never a doubt which one holds."
      />
      {maySet ? (
        <div className="space-y-6">
          {refusal && <RefusalNotice refusal={refusal} />}
          <TargetForm choices={choices} start={start} answer={answer ?? undefined} />
        </div>
      ) : (
        <Banner title="You can read targets, not set them.">{MAY_NOT_TARGET}</Banner>
      )}
    </>
  );
}
