import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { setArms } from "~/commands/pilots/set-arms.server";
import { pilotUnitsPath } from "~/domain/pilots/pilot-places";
import { setArmsSchema } from "~/domain/pilots/unit.schema";
import { counted } from "~/domain/plans/wording";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { onlyPosted } from "~/http/only-posted.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { RefusedPage } from "~/ui/tasks/refused-page";

export const meta: MetaFunction = () => [{ title: "Arms · Capstan" }];

export const loader = onlyPosted;

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, setArmsSchema);
  if (!form.ok) return formResponse(form);
  const { code = "" } = params;
  const result = await setArms(actOf(request, viewer), { code, ...form.data });
  if (!result.ok) return refusalResponse(result.refusal);
  const { changed } = result.value;
  const where = form.data.arm === null ? "no arm" : `the ${form.data.arm} arm`;
  return redirectWithToast(pilotUnitsPath(code), {
    message:
      changed === 0 ? "They were there already" : `${counted(changed, "unit")} put into ${where} by hand`,
  });
}

export default function Arms() {
  const { code = "" } = useParams();
  return (
    <RefusedPage
      title="The arms stay as they are"
      answer={useActionData<typeof action>()}
      backHref={pilotUnitsPath(code)}
      backLabel="Back to the units"
    />
  );
}
