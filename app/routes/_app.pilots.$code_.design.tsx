import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { designPilot } from "~/commands/pilots/design-pilot.server";
import { pilotMoveSchema } from "~/domain/pilots/pilot.schema";
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

export const handle: FrameHandle = { crumbs: pilotCrumbs("Complete the design") };
export const meta: MetaFunction = ({ params }) => [
  { title: `Complete the design · ${params.code} · Capstan` },
];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts } = await requirePilot(request, params.code);
  return pilotMoveView(facts, viewer, "DESIGN");
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, pilotMoveSchema);
  if (!form.ok) return formResponse(form);
  const result = await designPilot(actOf(request, viewer), { ...form.data, code: params.code ?? "" });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const { code } = result.value;
  return redirectWithToast(pilotPath(code), { message: `${code} is designed. Next: its funding.` });
}

export default function Move() {
  const view = useLoaderData<typeof loader>();
  return (
    <PilotMovePage
      {...view}
      heading="Complete the design"
      explained={
        "What is said here is what it will be held to. Next it is funded; until it starts everything can still be changed."
      }
      submit="The design is complete"
      asks={null}
      reply={useActionData<typeof action>()}
    />
  );
}
