import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { tickChecklistItem } from "~/commands/pilots/tick-checklist-item.server";
import { tickItemSchema } from "~/domain/pilots/checklist";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { answerOneClick } from "~/http/one-click.server";
import { parseForm } from "~/http/parse-form.server";
import { requireViewer } from "~/http/session.server";

export const loader = ({ params }: LoaderFunctionArgs) => redirect(`/pilots/${params.code}/checklist`);

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const code = params.code ?? "";
  const form = await parseForm(request, tickItemSchema);
  if (!form.ok) {
    return redirectWithToast(`/pilots/${code}/checklist`, {
      message: "The tick arrived damaged, so nothing was changed. Tick it once more.",
      tone: "bad",
    });
  }
  const { done } = form.data;
  const result = await tickChecklistItem(actOf(request, viewer), { code, itemId: params.itemId ?? "", done });
  return answerOneClick(result, `/pilots/${code}/checklist`, ({ left }) =>
    done ? (left === 0 ? "Ticked; everything on the list is." : "Ticked.") : "The tick is taken back.",
  );
}
