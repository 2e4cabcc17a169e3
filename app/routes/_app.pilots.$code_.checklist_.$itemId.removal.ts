import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { removeChecklistItem } from "~/commands/pilots/remove-checklist-item.server";
import { actOf } from "~/http/act.server";
import { answerOneClick } from "~/http/one-click.server";
import { requireViewer } from "~/http/session.server";

export const loader = ({ params }: LoaderFunctionArgs) => redirect(`/pilots/${params.code}/checklist`);

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const code = params.code ?? "";
  const here = `/pilots/${code}/checklist`;
  const result = await removeChecklistItem(actOf(request, viewer), { code, itemId: params.itemId ?? "" });
  return answerOneClick(result, here, ({ item }) => ({
    message: "It is off the checklist.",
    undo: {
      url: here,
      fields: { lessonKey: item.lessonKey, text: item.lessonKey === "" ? item.text : "" },
    },
  }));
}
