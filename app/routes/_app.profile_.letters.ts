import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { chooseLetters } from "~/commands/notices/choose-letters.server";
import { isNoticeKind } from "~/domain/notices/notice";
import { actOf } from "~/http/act.server";
import { answerOneClick } from "~/http/one-click.server";
import { requireViewer } from "~/http/session.server";

const PLACE = "/profile#letters";

export const loader = () => redirect(PLACE);

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await request.formData();
  const kinds = form.getAll("kind").filter((kind) => typeof kind === "string" && isNoticeKind(kind));
  const result = await chooseLetters(actOf(request, viewer), { kinds: kinds.map(String) });
  return answerOneClick(result, PLACE, () => "Letters come as you have chosen.");
}
