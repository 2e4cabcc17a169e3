import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import * as z from "zod";
import { undoAcknowledgement } from "~/commands/cases/undo-acknowledgement.server";
import { acknowledgeSchema } from "~/domain/cases/case.schema";
import { caseRange } from "~/domain/cases/case-range";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { onlyPosted } from "~/http/only-posted.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { safePath } from "~/http/safe-path.server";
import { requireViewer } from "~/http/session.server";
import { CaseRefused } from "~/ui/cases/case-refused";

export const meta: MetaFunction = () => [{ title: "Undo · Capstan" }];

/** An undo carries its numbers in one field: "3,7,12". */
const formSchema = z.object({
  numbers: z.preprocess(
    (value) => (typeof value === "string" ? value.split(",") : value),
    acknowledgeSchema.shape.numbers,
  ),
  back: z.string().default("/cases"),
});

export const loader = onlyPosted;

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, formSchema);
  if (!form.ok) return formResponse(form);
  const result = await undoAcknowledgement(actOf(request, viewer), { numbers: form.data.numbers });
  if (!result.ok) return refusalResponse(result.refusal);
  const numbers = result.value.map(({ number }) => number);
  return redirectWithToast(safePath(form.data.back, "/cases"), {
    message: `Taken back: ${caseRange(numbers)} ${numbers.length === 1 ? "is" : "are"} new again.`,
  });
}

export default function Withdrawal() {
  return <CaseRefused title="Nothing was taken back" answer={useActionData<typeof action>()} />;
}
