import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addPilotEvidence } from "~/commands/pilots/add-pilot-evidence.server";
import { pilotEvidenceSchema } from "~/domain/pilots/pilot.schema";
import { pilotEditRefusal } from "~/domain/pilots/pilot-edit";
import { pilotEvidencePath } from "~/domain/pilots/pilot-places";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { cursorIn } from "~/http/page-place.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse, throwRefusal } from "~/http/refusal.server";
import { requirePilot } from "~/http/require-pilot.server";
import { requireViewer } from "~/http/session.server";
import { listPilotEvidence } from "~/store/pilots/pilot.queries.server";
import { listAnswersToQuote } from "~/store/plans/evidence.queries.server";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PilotEvidencePage } from "~/ui/pilots/evidence-page";
import { pilotCrumbs } from "~/ui/pilots/pilot-words";

export const handle: FrameHandle = { crumbs: pilotCrumbs("Evidence") };
export const meta: MetaFunction = ({ params }) => [{ title: `Evidence · ${params.code} · Capstan` }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts } = await requirePilot(request, params.code);
  const refused = pilotEditRefusal(facts, viewer);
  if (refused) throwRefusal(refused.refusal);
  const q = cursorIn(request, "q") ?? "";
  const after = cursorIn(request, "after");
  const evidence = await listPilotEvidence(viewer, facts.id);
  const linked = new Set(evidence.map(({ responseId }) => responseId));
  const found = await listAnswersToQuote(viewer, linked, { q, ...(after ? { cursor: after } : {}) });
  return {
    code: facts.code,
    title: facts.title,
    evidence,
    candidates: found.answers,
    query: q,
    nextHref: found.next ? `?${new URLSearchParams({ ...(q && { q }), after: found.next })}` : null,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const code = params.code ?? "";
  const form = await parseForm(request, pilotEvidenceSchema);
  if (!form.ok) return formResponse(form);
  const result = await addPilotEvidence(actOf(request, viewer), { ...form.data, code });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const q = cursorIn(request, "q");
  return redirectWithToast(`${pilotEvidencePath(code)}${q ? `?${new URLSearchParams({ q })}` : ""}`, {
    message: "It stands on the pilot now.",
  });
}

export default function Evidence() {
  return <PilotEvidencePage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
