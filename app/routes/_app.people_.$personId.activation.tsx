import type { ActionFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { reactivatePerson } from "~/commands/people/reactivate-person.server";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { RefusedPage } from "~/ui/people/refused-page";

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const result = await reactivatePerson(actOf(request, viewer), { personId: params.personId ?? "" });
  if (!result.ok) return refusalResponse(result.refusal);
  return redirectWithToast("/people", { message: `${result.value.name} has access again.` });
}

export default function Activation() {
  const answer = useActionData<typeof action>();
  return (
    <RefusedPage title="Activate again" answer={answer} back={{ to: "/people", label: "Back to people" }} />
  );
}
