import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import * as z from "zod";
import { lockVerification } from "~/commands/verification/lock-verification.server";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { onlyPosted } from "~/http/only-posted.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { RefusedPage } from "~/ui/tasks/refused-page";

export const meta: MetaFunction = () => [{ title: "Lock the verification plan · Capstan" }];

const lockSchema = z.object({ seen: z.string().optional() });
const placeOf = (code = "") => `/plans/${code}/verification`;

export const loader = onlyPosted;

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, lockSchema);
  if (!form.ok) return formResponse(form);
  const planCode = params.code ?? "";
  const result = await lockVerification(actOf(request, viewer), { planCode, ...form.data });
  if (!result.ok) return refusalResponse(result.refusal);
  return redirectWithToast(placeOf(planCode), {
    message: `Locked. Its hash begins with ${result.value.hash.slice(0, 12)}`,
  });
}

export default function Lock() {
  const answer = useActionData<typeof action>();
  const { code } = useParams();
  return (
    <RefusedPage
      title="It is not locked"
      answer={answer}
      backHref={placeOf(code)}
      backLabel="Back to the verification plan"
    />
  );
}
