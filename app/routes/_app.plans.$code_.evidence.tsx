import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addEvidence } from "~/commands/plans/add-evidence.server";
import { evidenceRefusal } from "~/domain/plans/evidence-edit";
import { isDrafting } from "~/domain/plans/plan";
import { evidenceSchema } from "~/domain/plans/plan.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requirePlan } from "~/http/require-plan.server";
import { requireViewer } from "~/http/session.server";
import { listEvidenceCandidates } from "~/store/plans/evidence.queries.server";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { savedWords } from "~/ui/plans/editor/saved-words";
import { EvidencePage } from "~/ui/plans/evidence-page";
import { planCrumbs } from "~/ui/plans/plan-crumbs";

export const handle: FrameHandle = { crumbs: planCrumbs("Evidence") };
export const meta: MetaFunction = ({ params }) => [{ title: `Evidence · ${params.code} · Capstan` }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts } = await requirePlan(request, params.code);
  const search = new URL(request.url).searchParams;
  const q = search.get("q") ?? "";
  const found = await listEvidenceCandidates(viewer, facts.code, {
    q,
    cursor: search.get("after") ?? undefined,
  });
  return {
    code: facts.code,
    title: facts.title,
    evidence: facts.evidence,
    candidates: found?.answers ?? [],
    query: q,
    drafting: isDrafting(facts.status),
    closed: evidenceRefusal(facts, viewer)?.refusal ?? null,
    nextHref: found?.next ? `?${new URLSearchParams({ ...(q && { q }), after: found.next })}` : null,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const code = params.code ?? "";
  const form = await parseForm(request, evidenceSchema);
  if (!form.ok) return formResponse(form);
  const result = await addEvidence(actOf(request, viewer), { ...form.data, code });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const { from, to, moved } = result.value;
  const q = new URL(request.url).searchParams.get("q");
  return redirectWithToast(`/plans/${code}/evidence${q ? `?${new URLSearchParams({ q })}` : ""}`, {
    message: moved ? savedWords(from, to) : "It stands on the plan now.",
  });
}

export default function Evidence() {
  return <EvidencePage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
