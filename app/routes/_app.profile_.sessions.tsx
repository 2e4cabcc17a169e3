import type { ActionFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { endSessionsOf } from "~/commands/people/end-sessions.server";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { refusalResponse } from "~/http/refusal.server";
import { requireVisit } from "~/http/session.server";
import { RefusedPage } from "~/ui/people/refused-page";

export async function action({ request }: ActionFunctionArgs) {
  const { viewer, sessionId } = await requireVisit(request);
  const input = { personId: viewer.personId, keepSessionId: sessionId };
  const result = await endSessionsOf(actOf(request, viewer), input);
  if (!result.ok) return refusalResponse(result.refusal);
  return redirectWithToast("/profile", { message: "Every other device is signed out." });
}

export default function OwnSessions() {
  const answer = useActionData<typeof action>();
  return (
    <RefusedPage
      title="Sign out everywhere else"
      answer={answer}
      back={{ to: "/profile", label: "Back to your profile" }}
    />
  );
}
