import type { ActionFunctionArgs } from "@remix-run/node";
import { makeWish } from "~/commands/wishes/make-wish.server";
import { withdrawWish } from "~/commands/wishes/withdraw-wish.server";
import { longDay } from "~/domain/wishes/wish";
import { wishActSchema } from "~/domain/wishes/wish.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { answerOneClick } from "~/http/one-click.server";
import { onlyPosted } from "~/http/only-posted.server";
import { parseForm } from "~/http/parse-form.server";
import { throwRefusal } from "~/http/refusal.server";
import { safePath } from "~/http/safe-path.server";
import { requireViewer } from "~/http/session.server";
import { formatDay } from "~/shared/calendar";

const PLACE = "/profile#wishes";
const DOOR = "/wishes";

export const loader = onlyPosted;

/** "Remind me", and "I need no reminder any more". */
export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, wishActSchema);
  if (!form.ok) {
    const [message = "Choose a day."] = [...Object.values(form.fieldErrors).flat(), ...form.formErrors];
    const back = safePath([form.values.back ?? ""].flat()[0], PLACE);
    return redirectWithToast(back, { message, tone: "bad" });
  }
  const { data } = form;
  const back = safePath(data.back, PLACE);
  const act = actOf(request, viewer);
  const say = (day: Parameters<typeof formatDay>[0]) => formatDay(day, viewer.locale);
  if (data.act === "withdraw") {
    const result = await withdrawWish(act, data);
    if (!result.ok && result.refusal.kind === "not-found") throwRefusal(result.refusal);
    return answerOneClick(result, back, ({ about, day }) => ({
      message: `No reminder on ${say(day)} any more.`,
      undo: { url: DOOR, fields: { act: "make", about, day, back } },
    }));
  }
  const result = await makeWish(act, data);
  if (!result.ok && result.refusal.kind === "not-found") throwRefusal(result.refusal);
  return answerOneClick(result, back, ({ wishId, comesOn, before }) => {
    const { about } = data;
    const fields: Record<string, string> = before
      ? { act: "make", about, day: before, back }
      : { act: "withdraw", wishId, back };
    return {
      message: `You are reminded on ${longDay(comesOn, viewer.locale)}${before ? `, no more on ${say(before)}` : ""}.`,
      undo: { url: DOOR, fields },
    };
  });
}
