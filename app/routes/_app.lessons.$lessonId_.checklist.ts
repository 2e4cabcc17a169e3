import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { addChecklistItem } from "~/commands/pilots/add-checklist-item.server";
import { actOf } from "~/http/act.server";
import { answerOneClick } from "~/http/one-click.server";
import { requireViewer } from "~/http/session.server";

export const loader = ({ params }: LoaderFunctionArgs) => redirect(`/lessons/${params.lessonId}`);

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const lessonKey = params.lessonId ?? "";
  const code = String((await request.formData()).get("code") ?? "").slice(0, 20);
  const result = await addChecklistItem(actOf(request, viewer), { code, lessonKey, text: "" });
  return answerOneClick(result, `/lessons/${lessonKey}`, ({ code: put, itemId }) => ({
    message: `It is on the checklist of ${put}.`,
    undo: { url: `/pilots/${put}/checklist/${itemId}/removal` },
  }));
}
