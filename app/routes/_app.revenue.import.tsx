import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import * as z from "zod";
import { importChanges, lookAtChanges } from "~/commands/revenue/import-changes.server";
import { tickField } from "~/domain/accounts/fields";
import { canKeepLedger, READERS_OF_REVENUE, WHO_KEEPS_THE_LEDGER } from "~/domain/revenue/revenue.access";
import { LEDGER } from "~/domain/revenue/revenue-places";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { answer as formAnswer, parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { ledgerTextOf } from "~/store/revenue/ledger-file.server";
import { InlineNote } from "~/ui/feedback/inline-note";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";
import { ChangeImportForm } from "~/ui/revenue/change-import-form";
import { ChangeImportRows, sayLedgerCounts } from "~/ui/revenue/change-import-rows";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Revenue ledger", href: LEDGER }, { label: "Changes from a file" }],
};
export const meta: MetaFunction = () => [{ title: "Bring changes of revenue · Capstan" }];

const importSchema = z.object({
  text: z.string().max(1_200_000, "This is more than five thousand changes; split it.").default(""),
  file: z.instanceof(File).optional(),
  follow: tickField,
  intent: z.enum(["try", "accept"]).default("try"),
  seen: z.string().max(64).optional(),
});

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", READERS_OF_REVENUE);
  return { mayKeep: canKeepLedger(viewer), who: WHO_KEEPS_THE_LEDGER };
}

/** Pasted text takes 4 bytes a character on its way at most. */
const MOST_BYTES = 5 * 1_048_576;

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, importSchema, { maxBytes: MOST_BYTES });
  if (!form.ok) return formResponse(form);
  const { file, follow, intent, seen } = form.data;
  let { text } = form.data;
  if (file && file.size > 0) {
    const read = await ledgerTextOf(file);
    if (!read.ok) return formResponse(formAnswer(form.values, [], { file: [read.message] }));
    text = read.text;
  }
  const act = actOf(request, viewer);
  const values = { text, follow: follow ? "on" : "" };
  if (intent === "accept") {
    const result = await importChanges(act, { text, follow, seen: seen ?? "" });
    if (!result.ok) return refusalResponse(result.refusal, { values });
    const { batch, counts } = result.value;
    return redirectWithToast(LEDGER, {
      message: `Changes brought in: ${sayLedgerCounts(counts)}`,
      ...(batch && {
        undo: { url: `/revenue/files/${batch}/undo`, fields: { follow: follow ? "on" : "" } },
      }),
    });
  }
  const tried = await lookAtChanges(act, { text });
  if (!tried.ok) return refusalResponse(tried.refusal, { values });
  return data({ ok: true as const, ...tried.value, text, follow });
}

export default function ImportChanges() {
  const { mayKeep, who } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const tried = answer?.ok ? answer : null;
  const refused = answer && !answer.ok ? answer : null;
  const shown = refused?.refusal && refused.refusal.kind !== "invalid" ? refused.refusal : null;
  return (
    <>
      <PageHeader
        title="Bring changes of revenue"
        lead="From finance's spreadsheet. You see what every row would do before anything is kept; the same rows twice add nothing twice."
      />
      {mayKeep ? (
        <div className="space-y-6">
          {shown && <RefusalNotice refusal={shown} />}
          {tried && (
            <ChangeImportRows rows={tried.rows} text={tried.text} follow={tried.follow} seen={tried.seen} />
          )}
          {tried ? (
            <Section title="Mend it and look again">
              <ChangeImportForm key={tried.seen} answer={null} text={tried.text} follow={tried.follow} />
            </Section>
          ) : (
            <ChangeImportForm answer={refused} />
          )}
        </div>
      ) : (
        <InlineNote>{who}</InlineNote>
      )}
    </>
  );
}
