import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { removeTalk } from "~/commands/win-back/remove-talk.server";
import { winBackPath, winBackTalksPath } from "~/domain/win-back/win-back-places";
import { actOf } from "~/http/act.server";
import { answerOneClick } from "~/http/one-click.server";
import { requireViewer } from "~/http/session.server";

export const loader = ({ params }: LoaderFunctionArgs) => redirect(winBackPath(params.code ?? ""));

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const [code, talkId] = [params.code ?? "", params.talkId ?? ""];
  const result = await removeTalk(actOf(request, viewer), { code, talkId, removed: true });
  return answerOneClick(result, winBackPath(code), () => ({
    message: "The talk is taken off.",
    undo: { url: winBackTalksPath(code), fields: { restore: talkId } },
  }));
}
