import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { deletePilot } from "~/commands/bin/delete-pilot.server";
import { can } from "~/domain/access";
import { deletionSchema } from "~/domain/bin/bin.schema";
import { pilotDeletionRefusal } from "~/domain/bin/deletion";
import { isPilotInDesign } from "~/domain/pilots/pilot";
import { pilotSubject } from "~/domain/pilots/pilot.access";
import { pilotDropPath, pilotPath } from "~/domain/pilots/pilot-places";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requirePilot } from "~/http/require-pilot.server";
import { requireViewer } from "~/http/session.server";
import { findRetentionDays, previewDeletion } from "~/store/bin/recycle.server";
import { database } from "~/store/database.server";
import { DeletionPage } from "~/ui/bin/deletion-page";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { pilotCrumbs } from "~/ui/pilots/pilot-words";

export const handle: FrameHandle = { crumbs: pilotCrumbs("Delete") };
export const meta: MetaFunction = () => [{ title: "Delete a pilot · Capstan" }];
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts } = await requirePilot(request, params.code);
  if (!can(viewer, "pilot.edit", pilotSubject(facts))) {
    throw new Response("A proposal is deleted by its owner, by whoever proposed it, or by a CX leader.", {
      status: 403,
    });
  }
  const refused = pilotDeletionRefusal(facts);
  return {
    eyebrow: facts.code,
    title: facts.title,
    version: facts.version,
    contents: refused ? [] : await previewDeletion("pilot", facts.id),
    instead: refused && {
      why: refused.refusal.message,
      ...(isPilotInDesign(facts.status)
        ? { label: "Give it up with a reason", href: pilotDropPath(facts.code) }
        : { label: "Back to the pilot", href: pilotPath(facts.code) }),
    },
    retentionDays: await findRetentionDays(database(), viewer.workspaceId),
    backHref: pilotPath(facts.code),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, deletionSchema);
  if (!form.ok) return formResponse(form);
  const result = await deletePilot(actOf(request, viewer), { ...form.data, code: params.code ?? "" });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const { id, version, code } = result.value;
  return redirectWithToast("/pilots", {
    message: `${code} is in the bin.`,
    undo: { url: `/bin/${id}/restoration`, fields: { version: String(version) } },
  });
}

export default function PilotDeletionRoute() {
  return (
    <DeletionPage {...useLoaderData<typeof loader>()} noun="pilot" answer={useActionData<typeof action>()} />
  );
}
