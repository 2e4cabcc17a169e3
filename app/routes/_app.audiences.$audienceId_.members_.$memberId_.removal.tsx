import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { removeMember } from "~/commands/audiences/remove-member.server";
import { audienceHref } from "~/domain/audiences/audience-places";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { onlyPosted } from "~/http/only-posted.server";
import { refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { RefusedPage } from "~/ui/tasks/refused-page";

export const meta: MetaFunction = () => [{ title: "Take off the list · Capstan" }];

export const loader = onlyPosted;

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const { audienceId = "", memberId = "" } = params;
  const result = await removeMember(actOf(request, viewer), { audienceId, memberId });
  if (!result.ok) return refusalResponse(result.refusal);
  const { email, wasExcluded } = result.value;
  return redirectWithToast(audienceHref(audienceId), {
    message: wasExcluded ? `${email} is let in again.` : `${email} is off the list.`,
  });
}

export default function MemberRemoval() {
  const { audienceId = "" } = useParams();
  return (
    <RefusedPage
      title="They stay on the list"
      answer={useActionData<typeof action>()}
      backHref={audienceHref(audienceId)}
      backLabel="Back to the audience"
    />
  );
}
