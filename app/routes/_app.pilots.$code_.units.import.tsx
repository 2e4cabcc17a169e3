import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import * as z from "zod";
import { importUnits, lookAtUnits } from "~/commands/pilots/import-units.server";
import { pilotUnitsPath } from "~/domain/pilots/pilot-places";
import { unitsRefusal } from "~/domain/pilots/unit.rules";
import { unitUploadRemovalPath } from "~/domain/pilots/unit-places";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { answer as formAnswer, parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requirePilot } from "~/http/require-pilot.server";
import { requireViewer } from "~/http/session.server";
import { unitTextOf } from "~/store/pilots/unit-file.server";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";
import { pilotCrumbs } from "~/ui/pilots/pilot-words";
import { sayUnitCounts, UnitImportForm, UnitImportRows } from "~/ui/pilots/unit-import";

export const handle: FrameHandle = { crumbs: pilotCrumbs("Units from a file") };
export const meta: MetaFunction = () => [{ title: "Units from a file · Capstan" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts } = await requirePilot(request, params.code);
  return {
    code: facts.code,
    title: facts.title,
    refusal: unitsRefusal(viewer, facts)?.refusal ?? null,
  };
}

const importSchema = z.object({
  text: z.string().max(2_000_000, "This is more than five thousand units; split it.").default(""),
  file: z.instanceof(File).optional(),
  fileName: z.string().max(300).default(""),
  intent: z.enum(["try", "accept"]).default("try"),
  seen: z.string().max(64).default(""),
});

/** Pasted text takes 4 bytes a character on its way at most. */
const MOST_BYTES = 9 * 1_048_576;

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, importSchema, { maxBytes: MOST_BYTES });
  if (!form.ok) return formResponse(form);
  const { file, intent, seen } = form.data;
  let { text, fileName } = form.data;
  if (file && file.size > 0) {
    const read = await unitTextOf(file);
    if (!read.ok) return formResponse(formAnswer(form.values, [], { file: [read.message] }));
    text = read.text;
    fileName = file.name.slice(0, 200);
  }
  const act = actOf(request, viewer);
  const { code = "" } = params;
  const values = { text };
  if (intent === "accept") {
    const result = await importUnits(act, { code, text, fileName, seen });
    if (!result.ok) return refusalResponse(result.refusal, { values });
    const { batchId, counts } = result.value;
    return redirectWithToast(pilotUnitsPath(code), {
      message: `Units brought in: ${sayUnitCounts(counts)}`,
      ...(batchId && { undo: { url: unitUploadRemovalPath(code, batchId) } }),
    });
  }
  const tried = await lookAtUnits(act, { code, text });
  if (!tried.ok) return refusalResponse(tried.refusal, { values });
  return data({ ok: true as const, ...tried.value, text, fileName });
}

export default function ImportUnits() {
  const { code, title, refusal: closed } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const tried = answer?.ok ? answer : null;
  const refused = answer && !answer.ok ? answer : null;
  const shown = refused?.refusal && refused.refusal.kind !== "invalid" ? refused.refusal : null;
  return (
    <>
      <PageHeader
        eyebrow={`${code} · ${title}`}
        title="Units from a file"
        lead="You see what every row would do before anything is kept; the same rows twice add nothing twice."
      />
      {closed ? (
        <RefusalNotice refusal={closed} />
      ) : (
        <div className="space-y-6">
          {shown && <RefusalNotice refusal={shown} />}
          {tried && (
            <UnitImportRows rows={tried.rows} text={tried.text} fileName={tried.fileName} seen={tried.seen} />
          )}
          {tried ? (
            <Section title="Mend it and look again">
              <UnitImportForm key={tried.seen} code={code} answer={null} text={tried.text} />
            </Section>
          ) : (
            <UnitImportForm code={code} answer={refused} />
          )}
        </div>
      )}
    </>
  );
}
