import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { startPilot } from "~/commands/pilots/start-pilot.server";
import { pilotEarlySchema } from "~/domain/pilots/pilot.schema";
import { pilotMoveView } from "~/domain/pilots/pilot-move-view";
import { pilotPath } from "~/domain/pilots/pilot-places";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requirePilot } from "~/http/require-pilot.server";
import { requireViewer } from "~/http/session.server";
import { formatDay } from "~/shared/calendar";
import { useReader } from "~/ui/controls/reader";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PilotMovePage } from "~/ui/pilots/move-page";
import { pilotCrumbs } from "~/ui/pilots/pilot-words";

export const handle: FrameHandle = { crumbs: pilotCrumbs("Start") };
export const meta: MetaFunction = ({ params }) => [{ title: `Start · ${params.code} · Capstan` }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts } = await requirePilot(request, params.code);
  return pilotMoveView(facts, viewer, "START");
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, pilotEarlySchema);
  if (!form.ok) return formResponse(form);
  const result = await startPilot(actOf(request, viewer), { ...form.data, code: params.code ?? "" });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const { code } = result.value;
  return redirectWithToast(pilotPath(code), { message: `${code} is running, and its plan is locked.` });
}

export default function Move() {
  const view = useLoaderData<typeof loader>();
  const { pilot } = view;
  const { locale } = useReader();
  return (
    <PilotMovePage
      {...view}
      heading="Start"
      explained={
        "The whole design is locked as version 1: arms, metrics, numbers, end, looks and criteria. A later change is a new version that everybody sees."
      }
      submit="Lock the plan and start"
      asks={
        pilot.startOn && pilot.startOn <= pilot.today
          ? null
          : {
              name: "earlyReason",
              label: pilot.startOn
                ? `Why before ${formatDay(pilot.startOn, locale)}, its planned start?`
                : "Why without a planned start?",
            }
      }
      reply={useActionData<typeof action>()}
    />
  );
}
