import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { addChecklistItem } from "~/commands/pilots/add-checklist-item.server";
import { addToChecklistSchema } from "~/domain/pilots/checklist";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { answerOneClick } from "~/http/one-click.server";
import { parseForm } from "~/http/parse-form.server";
import { requireViewer } from "~/http/session.server";

export const loader = ({ params }: LoaderFunctionArgs) => redirect(`/lessons/${params.lessonId}`);

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const lessonKey = params.lessonId ?? "";
  const form = await parseForm(request, addToChecklistSchema);
  if (!form.ok) {
    return redirectWithToast(`/lessons/${lessonKey}`, {
      message: "Choose a pilot whose checklist it is to stand on. Nothing was changed.",
      tone: "bad",
    });
  }
  const { code } = form.data;
  const result = await addChecklistItem(actOf(request, viewer), { code, lessonKey, text: "" });
  return answerOneClick(result, `/lessons/${lessonKey}`, ({ code: put, itemId }) => ({
    message: `It is on the checklist of ${put}.`,
    undo: { url: `/pilots/${put}/checklist/${itemId}/removal` },
  }));
}
