import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { deactivatePerson } from "~/commands/people/deactivate-person.server";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { refusalResponse } from "~/http/refusal.server";
import { safePath } from "~/http/safe-path.server";
import { requireViewer } from "~/http/session.server";
import { RefusedPage } from "~/ui/people/refused-page";

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const result = await deactivatePerson(actOf(request, viewer), { personId: params.personId ?? "" });
  // What lies with them finds somebody first: the page that asks who takes it comes next.
  if (!result.ok && result.refusal.kind === "incomplete") {
    return redirect(safePath(`/people/${params.personId}/hand-over?purpose=deactivation`));
  }
  if (!result.ok) return refusalResponse(result.refusal);
  return redirectWithToast("/people", {
    message: `${result.value.name} has no access any more.`,
    undo: { url: `/people/${params.personId}/activation` },
  });
}

export default function Deactivation() {
  const answer = useActionData<typeof action>();
  return <RefusedPage title="Deactivate" answer={answer} back={{ to: "/people", label: "Back to people" }} />;
}
