import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { holdCadence } from "~/commands/governance/hold-cadence.server";
import { holdCadenceSchema } from "~/domain/governance/cadence.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { RefusedPage } from "~/ui/people/refused-page";

export const meta: MetaFunction = () => [{ title: "Held or missed · Capstan" }];

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, holdCadenceSchema);
  if (!form.ok) return formResponse(form);
  const entryId = params.entryId ?? "";
  const result = await holdCadence(actOf(request, viewer), { ...form.data, entryId });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const { title, planned } = result.value;
  return redirectWithToast(form.values.back === "list" ? "/cadence" : `/cadence/${entryId}`, {
    message:
      form.data.outcome === "held" ? `“${title}” was held.` : `“${title}” fell out; the reason is on record.`,
    undo: { url: `/cadence/${entryId}/release`, fields: { planned } },
  });
}

export default function Holding() {
  const answer = useActionData<typeof action>();
  const { entryId } = useParams();
  return (
    <RefusedPage
      title="Held or missed"
      answer={answer}
      back={{ to: `/cadence/${entryId}`, label: "Back to the dates" }}
    />
  );
}
