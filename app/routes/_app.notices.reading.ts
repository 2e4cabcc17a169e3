import type { ActionFunctionArgs } from "@remix-run/node";
import { readNotices } from "~/commands/notices/read-notices.server";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { onlyPosted } from "~/http/only-posted.server";
import { safePath } from "~/http/safe-path.server";
import { requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";

export const loader = onlyPosted;

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const at = now();
  const form = await request.formData();
  const asked = new Date(String(form.get("upTo") ?? ""));
  // What came after the page was opened was not seen on it.
  const upTo = Number.isNaN(asked.getTime()) || asked > at ? at : asked;
  const result = await readNotices(actOf(request, viewer), { upTo });
  const count = result.ok ? result.value.read : 0;
  const message = count === 1 ? "1 notice is read now." : `${count} notices are read now.`;
  return redirectWithToast(safePath(form.get("returnTo"), "/notices"), {
    message: count === 0 ? "Nothing was unread." : message,
  });
}
