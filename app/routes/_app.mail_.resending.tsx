import type { ActionFunctionArgs } from "@remix-run/node";
import * as z from "zod";
import { resendLetters } from "~/commands/letters/resend-letters.server";
import { letterListHref, readLetterFilter } from "~/domain/letters/letter-filter";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { answerOneClick } from "~/http/one-click.server";
import { parseForm } from "~/http/parse-form.server";
import { requireViewer } from "~/http/session.server";

export { onlyPosted as loader } from "~/http/only-posted.server";

const UNREAD = "Which letters were meant could not be read. None was sent again; please press once more.";
const schema = z.object({ query: z.string().max(5000).default("") });

/** All that failed, as far as the list was narrowed to them. */
export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, schema);
  // Without knowing which were meant, not all of them.
  if (!form.ok) return redirectWithToast("/mail?state=failed", { message: UNREAD, tone: "bad" });
  const filter = readLetterFilter(new URLSearchParams(form.data.query));
  const result = await resendLetters(actOf(request, viewer), filter);
  return answerOneClick(result, letterListHref({ ...filter, state: "" }), ({ sent, left, more }) =>
    [
      sent === 1 ? "One letter is on its way again." : `${sent} letters are on their way again.`,
      left > 0 && `${left} cannot be sent any more: each says why on its page.`,
      more > 0 && `${more} more are failed; press once more for them.`,
    ]
      .filter(Boolean)
      .join(" "),
  );
}

export default function Resending() {
  return null;
}
