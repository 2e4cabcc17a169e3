import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { drawPilotArms } from "~/commands/pilots/draw-arms.server";
import { treatedOf } from "~/domain/pilots/assignment";
import { pilotUnitsPath } from "~/domain/pilots/pilot-places";
import { traitsOf } from "~/domain/pilots/traits";
import { unitsRefusal } from "~/domain/pilots/unit.rules";
import { drawSchema } from "~/domain/pilots/unit.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requirePilot } from "~/http/require-pilot.server";
import { requireViewer } from "~/http/session.server";
import { findLastSeed } from "~/store/pilots/draws.queries.server";
import { unitsSeen } from "~/store/pilots/units.server";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { DrawForm } from "~/ui/pilots/draw-form";
import { pilotCrumbs } from "~/ui/pilots/pilot-words";

export const handle: FrameHandle = { crumbs: pilotCrumbs("Draw the arms") };
export const meta: MetaFunction = () => [{ title: "Draw the arms · Capstan" }];
export const shouldRevalidate = () => true;

/** A word that is another for every unit makes no groups, and figures make some only where few of them occur. */
const MOST_GROUPS = { word: 50, figure: 5 };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts } = await requirePilot(request, params.code);
  const { units, plannedTreated: treated, plannedControl: control } = facts;
  const words = traitsOf(units).flatMap(({ name, kind }) => {
    const groups = new Set(units.map(({ traits }) => traits[name] ?? "")).size;
    return groups > 1 && groups <= MOST_GROUPS[kind] && groups < units.length ? [{ name, groups }] : [];
  });
  return {
    code: facts.code,
    title: facts.title,
    refusal: unitsRefusal(viewer, facts)?.refusal ?? null,
    units: units.length,
    treated: treatedOf(units.length, { treated, control }),
    lastSeed: await findLastSeed(facts),
    words,
    pairs: new Set(units.flatMap(({ pairKey }) => pairKey || [])).size,
    seen: unitsSeen(units),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, drawSchema);
  if (!form.ok) return formResponse(form);
  const { code = "" } = params;
  const result = await drawPilotArms(actOf(request, viewer), { code, ...form.data });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const { seed, treated, control } = result.value;
  return redirectWithToast(pilotUnitsPath(code), {
    message: `${treated} treated and ${control} control drawn with the seed ${seed}`,
  });
}

export default function DrawArms() {
  const { title, refusal: closed, ...form } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const shown = answer?.refusal && answer.refusal.kind !== "invalid" ? answer.refusal : null;
  return (
    <>
      <PageHeader
        eyebrow={`${form.code} · ${title}`}
        title={form.lastSeed === "" ? "Draw the arms" : "Draw the arms again"}
        lead="Chance alone decides who is treated: then nothing but the treatment and luck can tell the arms apart, and luck can be reckoned with."
      />
      {closed ? (
        <RefusalNotice refusal={closed} />
      ) : (
        <div className="space-y-6">
          {shown && <RefusalNotice refusal={shown} />}
          <DrawForm {...form} answer={answer && shown ? { ...answer, formErrors: [] } : answer} />
        </div>
      )}
    </>
  );
}
