import type { ActionFunctionArgs } from "@remix-run/node";
import * as z from "zod";
import { readNotices } from "~/commands/notices/read-notices.server";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { onlyPosted } from "~/http/only-posted.server";
import { parseForm } from "~/http/parse-form.server";
import { safePath } from "~/http/safe-path.server";
import { requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";

const schema = z.object({ upTo: z.string().default(""), returnTo: z.string().default("") });
const UNREAD = "That could not be read. Nothing changed; please press once more.";
/** Nothing was told before; a moment further back is a slip that no database has to read. */
const EARLIEST = new Date(0);

export const loader = onlyPosted;

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const at = now();
  const form = await parseForm(request, schema);
  if (!form.ok) return redirectWithToast("/notices", { message: form.formErrors[0] ?? UNREAD, tone: "bad" });
  const asked = new Date(form.data.upTo);
  // What came after the page was opened was not seen on it.
  const upTo = asked >= EARLIEST && asked <= at ? asked : at;
  const result = await readNotices(actOf(request, viewer), { upTo });
  const count = result.ok ? result.value.read : 0;
  const message = count === 1 ? "1 notice is read now." : `${count} notices are read now.`;
  return redirectWithToast(safePath(form.data.returnTo, "/notices"), {
    message: count === 0 ? "Nothing was unread." : message,
  });
}
