import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { acceptImport } from "~/commands/surveys/accept-import.server";
import { can } from "~/domain/access";
import { dryRunSentence } from "~/domain/surveys/dry-run";
import { batchCode, isOldNews } from "~/domain/surveys/import";
import { gatesOfImport } from "~/domain/surveys/import.machine";
import { acceptImportSchema } from "~/domain/surveys/import.schema";
import { MAY_NOT } from "~/domain/surveys/may-not";
import { actOf } from "~/http/act.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { findImport, findImportFacts, listFirstRows } from "~/store/surveys/import.queries.server";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { AcceptForm } from "~/ui/surveys/accept-form";
import { ImportSteps } from "~/ui/surveys/import-steps";

export const handle: FrameHandle = {
  crumbs: (data, params) => [
    { label: "Imports", href: "/imports" },
    {
      label: (data as { batch?: string } | undefined)?.batch ?? "Import",
      href: `/imports/${params.importId}`,
    },
    { label: "What counts" },
  ],
};
export const meta: MetaFunction = () => [{ title: "What counts · Capstan" }];
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Imports are read by the people of the program.");
  const record = await findImport(viewer, params.importId ?? "");
  if (!record) throw new Response("There is no such import here.", { status: 404, statusText: "Not found" });
  // Accepted by now: its page is the answer.
  if (record.status !== "checked") throw redirect(`/imports/${record.id}`);
  const facts = await findImportFacts(viewer, record, now());
  return {
    id: record.id,
    batch: batchCode(record.number),
    fileName: record.fileName,
    surveyName: record.surveyName,
    counts: record.counts,
    notes: record.notes,
    quality: record.quality,
    isOld: isOldNews(record.notes.lastDay, record.notes.today),
    gates: gatesOfImport(facts, "ACCEPT"),
    summary: dryRunSentence(record.counts, await listFirstRows(viewer, record.id)),
    mayNot: can(viewer, "survey.edit") ? null : MAY_NOT.import,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, acceptImportSchema);
  if (!form.ok) return formResponse(form);
  const importId = params.importId ?? "";
  const { noCases, ...choices } = form.data;
  const result = await acceptImport(actOf(request, viewer), { importId, opensCases: !noCases, ...choices });
  if (result.ok) return redirect(`/imports/${importId}`, 303);
  // A second click finds the import under way: its page is the answer, and nothing runs twice.
  const { kind } = result.refusal;
  if (kind === "stale" || kind === "not-allowed-now") return redirect(`/imports/${importId}`, 303);
  return refusalResponse(result.refusal, { values: form.values });
}

export default function Acceptance() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refusal = answer?.refusal && answer.refusal.kind !== "invalid" ? answer.refusal : null;
  return (
    <>
      <PageHeader
        eyebrow={`${page.batch} · ${page.fileName}`}
        title="What counts of this file?"
        lead={page.summary}
      />
      <ImportSteps step={3} hrefs={{ 2: `/imports/${page.id}/columns` }} />
      <div className="space-y-6">
        {refusal && <RefusalNotice refusal={refusal} />}
        <AcceptForm importId={page.id} answer={refusal ? undefined : (answer ?? undefined)} {...page} />
      </div>
    </>
  );
}
