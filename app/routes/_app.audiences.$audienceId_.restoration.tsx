import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { retireAudience } from "~/commands/audiences/retire-audience.server";
import { audienceHref } from "~/domain/audiences/audience-places";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { onlyPosted } from "~/http/only-posted.server";
import { refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { RefusedPage } from "~/ui/tasks/refused-page";

export const meta: MetaFunction = () => [{ title: "The audience stays retired · Capstan" }];

export const loader = onlyPosted;

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const id = params.audienceId ?? "";
  const result = await retireAudience(actOf(request, viewer), { id, retire: false });
  if (!result.ok) return refusalResponse(result.refusal);
  return redirectWithToast(audienceHref(id), {
    message: `“${result.value.name}” is back.`,
    undo: { url: `${audienceHref(id)}/retirement` },
  });
}

export default function Refused() {
  const { audienceId = "" } = useParams();
  return (
    <RefusedPage
      title="The audience stays retired"
      answer={useActionData<typeof action>()}
      backHref={audienceHref(audienceId)}
      backLabel="Back to the audience"
    />
  );
}
