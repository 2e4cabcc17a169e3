import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import * as z from "zod";
import { chooseLetters } from "~/commands/notices/choose-letters.server";
import { isNoticeKind } from "~/domain/notices/notice";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { answerOneClick } from "~/http/one-click.server";
import { parseForm } from "~/http/parse-form.server";
import { requireViewer } from "~/http/session.server";

const PLACE = "/profile#letters";
const UNREAD = "What was chosen could not be read. Nothing was saved; please choose again.";
const schema = z.object({ kind: z.union([z.string(), z.array(z.string())]).default([]) });

export const loader = () => redirect(PLACE);

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, schema);
  // Nothing ticked turns all letters off; a form that cannot be read must not.
  if (!form.ok) return redirectWithToast(PLACE, { message: UNREAD, tone: "bad" });
  const kinds = [form.data.kind].flat().filter(isNoticeKind);
  const result = await chooseLetters(actOf(request, viewer), { kinds });
  return answerOneClick(result, PLACE, () => "Letters come as you have chosen.");
}
