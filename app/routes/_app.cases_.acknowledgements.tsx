import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import * as z from "zod";
import { acknowledgeCases } from "~/commands/cases/acknowledge-cases.server";
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

export const meta: MetaFunction = () => [{ title: "Acknowledge · Capstan" }];

const formSchema = acknowledgeSchema.extend({ back: z.string().default("/cases") });

export const loader = onlyPosted;

/** One tap from a list, or several chosen: seen, and somebody's to deal with. */
export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, formSchema);
  if (!form.ok) return formResponse(form);
  const result = await acknowledgeCases(actOf(request, viewer), { numbers: form.data.numbers });
  if (!result.ok) return refusalResponse(result.refusal);
  const { numbers, left } = result.value;
  const back = safePath(form.data.back, "/cases");
  const first = left[0] ? ` ${caseRange(left.map(({ number }) => number))}: ${left[0].refusal.message}` : "";
  return redirectWithToast(back, {
    message: `${caseRange(numbers)} acknowledged.${first}`,
    undo: { url: "/cases/acknowledgements/withdrawal", fields: { numbers: numbers.join(","), back } },
  });
}

export default function Acknowledgements() {
  return <CaseRefused title="Nothing was acknowledged" answer={useActionData<typeof action>()} />;
}
