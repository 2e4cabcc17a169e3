import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { dropPilot } from "~/commands/pilots/drop-pilot.server";
import { dropPilotSchema } from "~/domain/pilots/pilot.schema";
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

export const handle: FrameHandle = { crumbs: pilotCrumbs("Give up") };
export const meta: MetaFunction = ({ params }) => [{ title: `Give up · ${params.code} · Capstan` }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts } = await requirePilot(request, params.code);
  return pilotMoveView(facts, viewer, "DROP");
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, dropPilotSchema);
  if (!form.ok) return formResponse(form);
  const result = await dropPilot(actOf(request, viewer), { ...form.data, code: params.code ?? "" });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const { code } = result.value;
  return redirectWithToast(pilotPath(code), { message: `${code} is given up; its reason is on record.` });
}

export default function Move() {
  const view = useLoaderData<typeof loader>();
  return (
    <PilotMovePage
      {...view}
      heading="Give up"
      explained={"It ends here, before it ran. The reason stays on record for whoever proposes it again."}
      submit="Give it up"
      asks={{ name: "reason", label: "Why is it given up?" }}
      danger
      reply={useActionData<typeof action>()}
    />
  );
}
