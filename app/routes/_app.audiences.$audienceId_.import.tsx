import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import * as z from "zod";
import { importMembers, lookAtMembers } from "~/commands/audiences/import-members.server";
import { audienceHref } from "~/domain/audiences/audience-places";
import { countMemberVerdicts } from "~/domain/audiences/member-file";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { answer as formAnswer, parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireAudience } from "~/http/require-audience.server";
import { requireViewer } from "~/http/session.server";
import { memberTextOf } from "~/store/audiences/member-file.server";
import { audienceCrumbs } from "~/ui/audiences/audience-crumbs";
import { MemberImportForm, MemberImportRows, sayMemberCounts } from "~/ui/audiences/member-import";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";

export const handle: FrameHandle = { crumbs: audienceCrumbs("Bring in a list") };
export const meta: MetaFunction = () => [{ title: "Bring in a list · Capstan" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { audience } = await requireAudience(request, params.audienceId);
  return { id: audience.id, name: audience.name };
}

const importSchema = z.object({
  text: z.string().max(4_000_000, "This is more than ten thousand addresses; split it.").default(""),
  file: z.instanceof(File).optional(),
  fileName: z.string().max(300).default(""),
  intent: z.enum(["try", "accept"]).default("try"),
  seen: z.string().max(64).default(""),
});

/** Pasted text takes several bytes a character on its way. */
const MOST_BYTES = 17 * 1_048_576;
/** So many rows are shown; those that are refused come first. */
const SHOWN = 200;

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, importSchema, { maxBytes: MOST_BYTES });
  if (!form.ok) return formResponse(form);
  const { file, intent, seen } = form.data;
  let { text, fileName } = form.data;
  if (file && file.size > 0) {
    const read = await memberTextOf(file);
    if (!read.ok) return formResponse(formAnswer(form.values, [], { file: [read.message] }));
    text = read.text;
    fileName = file.name.slice(0, 200);
  }
  const act = actOf(request, viewer);
  const input = { audienceId: params.audienceId ?? "", text, fileName };
  if (intent === "accept") {
    const result = await importMembers(act, { ...input, seen });
    if (!result.ok) return refusalResponse(result.refusal, { values: { text } });
    const { batchId, counts } = result.value;
    const here = audienceHref(input.audienceId);
    return redirectWithToast(here, {
      message: `List brought in: ${sayMemberCounts(counts)}`,
      ...(batchId && { undo: { url: `${here}/files/${batchId}/undo` } }),
    });
  }
  const tried = await lookAtMembers(act, input);
  if (!tried.ok) return refusalResponse(tried.refusal, { values: { text } });
  const { rows } = tried.value;
  const counts = countMemberVerdicts(rows);
  const unsent = rows.filter(({ verdict, why }) => verdict === "add" && why !== "").length;
  const told = (row: (typeof rows)[number]) => (row.verdict === "refused" ? 0 : row.why !== "" ? 1 : 2);
  const shown = rows
    .toSorted((a, b) => told(a) - told(b) || a.row - b.row)
    .slice(0, SHOWN)
    .map(({ row, cells, verdict, why }) => ({ row, cells, verdict, why }));
  return data({ ok: true as const, rows: shown, counts, unsent, seen: tried.value.seen, text, fileName });
}

export default function ImportMembers() {
  const { id, name } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const tried = answer?.ok ? answer : null;
  const refused = answer && !answer.ok ? answer : null;
  const shown = refused?.refusal && refused.refusal.kind !== "invalid" ? refused.refusal : null;
  return (
    <>
      <PageHeader
        eyebrow={name}
        title="Bring in a list"
        lead="You see what every row would do before anything is kept; the same list twice adds nobody twice, and a list can be taken back as a whole."
      />
      <div className="space-y-6">
        {shown && <RefusalNotice refusal={shown} />}
        {tried && <MemberImportRows {...tried} />}
        {tried ? (
          <Section title="Mend it and look again">
            <MemberImportForm key={tried.seen} id={id} answer={null} text={tried.text} />
          </Section>
        ) : (
          <MemberImportForm id={id} answer={refused} />
        )}
      </div>
    </>
  );
}
