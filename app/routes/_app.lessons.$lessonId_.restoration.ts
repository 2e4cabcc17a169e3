import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { restoreLesson } from "~/commands/lessons/restore-lesson.server";
import { actOf } from "~/http/act.server";
import { answerOneClick } from "~/http/one-click.server";
import { requireViewer } from "~/http/session.server";

export const loader = ({ params }: LoaderFunctionArgs) => redirect(`/lessons/${params.lessonId}`);

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const here = `/lessons/${params.lessonId}`;
  const result = await restoreLesson(actOf(request, viewer), params.lessonId ?? "");
  return answerOneClick(result, here, () => ({
    message: "The lesson is in the library again.",
    undo: { url: `${here}/retirement` },
  }));
}
