import type { ActionFunctionArgs } from "@remix-run/node";
import { continueSending } from "~/commands/communications/continue-sending.server";
import { pauseSending } from "~/commands/communications/pause-sending.server";
import { resumeSending } from "~/commands/communications/resume-sending.server";
import { stopSending } from "~/commands/communications/stop-sending.server";
import { unscheduleVersion } from "~/commands/communications/unschedule-version.server";
import { messagePath } from "~/domain/communications/message-places";
import { type SendingAct, sendingActSchema } from "~/domain/communications/sending.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { onlyPosted } from "~/http/only-posted.server";
import { parseForm } from "~/http/parse-form.server";
import { requireViewer } from "~/http/session.server";

const COMMANDS = {
  pause: pauseSending,
  resume: resumeSending,
  stop: stopSending,
  continue: continueSending,
  unschedule: unscheduleVersion,
} as const satisfies Record<SendingAct, unknown>;

const count = (many: number, words: string): string =>
  many === 0 ? "" : ` ${many === 1 ? "One person" : `${many.toLocaleString("en")} people`} ${words}`;

const SAID: Record<SendingAct, (what: string, many: number) => string> = {
  pause: (what) => `${what} is paused. Nobody is lost: the rest waits until you let it go on.`,
  resume: (what) => `${what} goes on.`,
  stop: (what, many) =>
    `${what} is stopped.${count(many, many === 1 ? "does not get it." : "do not get it.")}`,
  continue: (what, many) =>
    `${what} goes on.${count(many, many === 1 ? "gets it after all." : "get it after all.")}`,
  unschedule: (what) => `${what} is off its hour and approved as before.`,
};

export const loader = onlyPosted;

/** Pause, go on, stop, or take off its hour: one version at a time, as its row showed it. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const code = params.code ?? "";
  const back = `${messagePath(code)}#sending`;
  const form = await parseForm(request, sendingActSchema);
  const [version] = form.ok ? form.data.versions : [];
  if (!form.ok || !version)
    return redirectWithToast(back, {
      message: "Choose what to do once more: the page was not up to date.",
      tone: "bad",
    });
  const result = await COMMANDS[form.data.act](actOf(request, viewer), { code, version });
  if (!result.ok) {
    if (result.refusal.kind === "not-found") throw new Response(result.refusal.message, { status: 404 });
    return redirectWithToast(back, { message: result.refusal.message, tone: "bad" });
  }
  const { audience, count: many } = result.value;
  return redirectWithToast(back, {
    message: SAID[form.data.act](`${result.value.code} for ${audience}`, many),
  });
}
