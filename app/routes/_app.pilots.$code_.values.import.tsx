import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import * as z from "zod";
import { importValues, lookAtValues } from "~/commands/pilots/import-values.server";
import { pilotValuesPath } from "~/domain/pilots/pilot-places";
import { valueRefusal } from "~/domain/pilots/value.access";
import { valueUploadRemovalPath } from "~/domain/pilots/value-places";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { answer as formAnswer, parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requirePilot } from "~/http/require-pilot.server";
import { requireViewer } from "~/http/session.server";
import { textOf } from "~/store/kpis/reading-file.server";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";
import { pilotCrumbs } from "~/ui/pilots/pilot-words";
import { sayValueCounts, ValueImportForm, ValueImportRows } from "~/ui/pilots/value-import";

export const handle: FrameHandle = { crumbs: pilotCrumbs("Values from a file") };
export const meta: MetaFunction = () => [{ title: "Values from a file · Capstan" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts } = await requirePilot(request, params.code);
  const { code, title, units, metrics, today } = facts;
  const metric = metrics.find(({ primary }) => primary) ?? metrics[0];
  const figure = metric?.kind === "share" ? "12; 15" : "21,5";
  return {
    code,
    title,
    example: units
      .slice(0, 2)
      .map(({ name }) => `${name}; ${metric?.name ?? ""}; ${today}; ${figure}`)
      .join("\n"),
    refusal: valueRefusal(viewer, facts)?.refusal ?? null,
  };
}

const importSchema = z.object({
  text: z.string().max(600_000, "This is more than two thousand values; split it.").default(""),
  file: z.instanceof(File).optional(),
  fileName: z.string().max(300).default(""),
  intent: z.enum(["try", "accept"]).default("try"),
  seen: z.string().max(64).default(""),
});

/** Pasted text takes 4 bytes a character on its way at most. */
const MOST_BYTES = 3 * 1_048_576;

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, importSchema, { maxBytes: MOST_BYTES });
  if (!form.ok) return formResponse(form);
  const { file, intent, seen } = form.data;
  let { text, fileName } = form.data;
  if (file && file.size > 0) {
    const read = await textOf(file);
    if (!read.ok) return formResponse(formAnswer(form.values, [], { file: [read.message] }));
    text = read.text;
    fileName = file.name.slice(0, 200);
  }
  const act = actOf(request, viewer);
  const { code = "" } = params;
  const values = { text };
  if (intent === "accept") {
    const result = await importValues(act, { code, text, fileName, seen });
    if (!result.ok) return refusalResponse(result.refusal, { values });
    const { batchId, counts } = result.value;
    return redirectWithToast(pilotValuesPath(code), {
      message: `Values brought in: ${sayValueCounts(counts)}`,
      ...(batchId && { undo: { url: valueUploadRemovalPath(code, batchId) } }),
    });
  }
  const tried = await lookAtValues(act, { code, text });
  if (!tried.ok) return refusalResponse(tried.refusal, { values });
  return data({ ok: true as const, ...tried.value, text, fileName });
}

export default function ImportValues() {
  const { code, title, example, refusal: closed } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const tried = answer?.ok ? answer : null;
  const refused = answer && !answer.ok ? answer : null;
  const shown = refused?.refusal && refused.refusal.kind !== "invalid" ? refused.refusal : null;
  return (
    <>
      <PageHeader
        eyebrow={`${code} · ${title}`}
        title="Values from a file"
        lead="You see what every row would do before anything is kept; the same rows twice add nothing twice."
      />
      {closed ? (
        <RefusalNotice refusal={closed} />
      ) : (
        <div className="space-y-6">
          {shown && <RefusalNotice refusal={shown} />}
          {tried && (
            <ValueImportRows
              rows={tried.rows}
              text={tried.text}
              fileName={tried.fileName}
              seen={tried.seen}
            />
          )}
          {tried ? (
            <Section title="Mend it and look again">
              <ValueImportForm
                key={tried.seen}
                code={code}
                example={example}
                answer={null}
                text={tried.text}
              />
            </Section>
          ) : (
            <ValueImportForm code={code} example={example} answer={refused} />
          )}
        </div>
      )}
    </>
  );
}
