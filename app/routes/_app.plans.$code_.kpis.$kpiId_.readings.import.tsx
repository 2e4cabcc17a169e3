import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import * as z from "zod";
import { importReadings, lookAtReadings } from "~/commands/kpis/import-readings.server";
import { readingRefusal } from "~/domain/kpis/kpi.access";
import { FILE_SAME_DAY } from "~/domain/kpis/reading-file";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { answer as formAnswer, parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { findKpiPage } from "~/store/kpis/kpi-page.queries.server";
import { textOf } from "~/store/kpis/reading-file.server";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import { ImportForm } from "~/ui/kpis/import-form";
import { ImportRows, sayCounts } from "~/ui/kpis/import-rows";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";

export const handle: FrameHandle = {
  crumbs: (_, { code = "", kpiId = "" }) => [
    { label: code, href: `/plans/${code}` },
    { label: "KPI", href: `/plans/${code}/kpis/${kpiId}` },
    { label: "Several readings" },
  ],
};
export const meta: MetaFunction = () => [{ title: "Bring several readings · Capstan" }];

const importSchema = z.object({
  text: z.string().max(600_000, "This is more than two thousand readings; split it.").default(""),
  file: z.instanceof(File).optional(),
  sameDay: z
    .enum(FILE_SAME_DAY, { error: "Choose what becomes of a day that has a reading." })
    .default("leave"),
  intent: z.enum(["try", "accept"]).default("try"),
  seen: z.string().max(64).optional(),
});

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "KPIs are read by the people of the program.");
  const kpi = await findKpiPage(viewer, params.code ?? "", params.kpiId ?? "");
  if (!kpi) throw new Response("There is no such KPI here.", { status: 404 });
  const refused = readingRefusal(viewer, { ...kpi.plan, workspaceId: viewer.workspaceId }, kpi.plan.code);
  return { kpi: { ...kpi, readings: [] }, refusal: refused?.refusal ?? null };
}

/** Pasted text takes 4 bytes a character on its way at most. */
const MOST_BYTES = 3 * 1_048_576;

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, importSchema, { maxBytes: MOST_BYTES });
  if (!form.ok) return formResponse(form);
  const { file, sameDay, intent, seen } = form.data;
  let { text } = form.data;
  if (file && file.size > 0) {
    const read = await textOf(file);
    if (!read.ok) return formResponse(formAnswer(form.values, [], { file: [read.message] }));
    text = read.text;
  }
  const act = actOf(request, viewer);
  const { code = "", kpiId = "" } = params;
  const values = { text, sameDay };
  if (intent === "accept") {
    const result = await importReadings(act, { kpiId, text, sameDay, seen: seen ?? "" });
    if (!result.ok) return refusalResponse(result.refusal, { values });
    const { batch, counts } = result.value;
    const place = `/plans/${code}/kpis/${kpiId}`;
    return redirectWithToast(place, {
      message: `Readings brought in: ${sayCounts(counts)}`,
      ...(batch && { undo: { url: `${place}/uploads/${batch}/removal` } }),
    });
  }
  const tried = await lookAtReadings(act, { kpiId, text, sameDay });
  if (!tried.ok) return refusalResponse(tried.refusal, { values });
  return data({ ok: true as const, ...tried.value, text, sameDay });
}

export default function ImportReadings() {
  const { kpi, refusal: closed } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const tried = answer?.ok ? answer : null;
  const refused = answer && !answer.ok ? answer : null;
  const shown = refused?.refusal && refused.refusal.kind !== "invalid" ? refused.refusal : null;
  return (
    <>
      <PageHeader
        eyebrow={`${kpi.plan.code} · ${kpi.name}`}
        title="Bring several readings"
        lead="From a spreadsheet or another system. You see what every row would do before anything is kept; the same rows twice add nothing twice."
      />
      {closed ? (
        <RefusalNotice refusal={closed} />
      ) : (
        <div className="space-y-6">
          {shown && <RefusalNotice refusal={shown} />}
          {tried && (
            <ImportRows
              rows={tried.rows}
              text={tried.text}
              sameDay={tried.sameDay}
              seen={tried.seen}
              errorsHref={`/plans/${kpi.plan.code}/kpis/${kpi.id}/readings/import/rows.csv`}
            />
          )}
          {tried ? (
            <Section title="Mend it and look again">
              <ImportForm
                key={tried.seen}
                kpi={kpi}
                answer={null}
                text={tried.text}
                sameDay={tried.sameDay}
              />
            </Section>
          ) : (
            <ImportForm kpi={kpi} answer={refused} />
          )}
        </div>
      )}
    </>
  );
}
