import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { endPilot } from "~/commands/pilots/end-pilot.server";
import { pilotEarlySchema } from "~/domain/pilots/pilot.schema";
import { pilotMoveView } from "~/domain/pilots/pilot-move-view";
import { pilotPath } from "~/domain/pilots/pilot-places";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requirePilot } from "~/http/require-pilot.server";
import { requireViewer } from "~/http/session.server";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PilotMovePage } from "~/ui/pilots/move-page";
import { pilotCrumbs } from "~/ui/pilots/pilot-words";

export const handle: FrameHandle = { crumbs: pilotCrumbs("End") };
export const meta: MetaFunction = ({ params }) => [{ title: `End · ${params.code} · Capstan` }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts } = await requirePilot(request, params.code);
  return pilotMoveView(facts, viewer, "END");
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, pilotEarlySchema);
  if (!form.ok) return formResponse(form);
  const result = await endPilot(actOf(request, viewer), { ...form.data, code: params.code ?? "" });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const { code } = result.value;
  return redirectWithToast(pilotPath(code), { message: `${code} is being evaluated.` });
}

export default function Move() {
  const view = useLoaderData<typeof loader>();
  const { pilot } = view;
  return (
    <PilotMovePage
      {...view}
      heading="End"
      explained={"Nothing more is measured. What is there is read, and then decided on."}
      submit="End the pilot"
      asks={
        pilot.endOn && pilot.endOn <= pilot.today
          ? null
          : {
              name: "earlyReason",
              label: "Why before its planned end?",
              hint: "It stands beside the result: whoever stops when it looks good fools themselves.",
            }
      }
      reply={useActionData<typeof action>()}
    />
  );
}
