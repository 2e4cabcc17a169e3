import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { refuseMessages } from "~/commands/communications/refuse-messages.server";
import { recipientAct } from "~/domain/communications/recipient-act";
import { LINK_HEADERS } from "~/http/link-limits.server";
import { findReaderOf } from "~/http/reader-door.server";
import { statusOf } from "~/http/refusal.server";
import { now } from "~/shared/clock.server";

/** The letter's link for whoever wants no more: it leads to the buttons, and presses none of them. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/m/${params.token ?? ""}#stop`, { status: 303, headers: LINK_HEADERS });
}

/** The button of a mail program (RFC 8058): it shows no page, and may be pressed as often as anybody likes. */
export async function action({ request, params }: ActionFunctionArgs) {
  const at = now();
  if (request.method !== "POST") return new Response(null, { status: 405, headers: LINK_HEADERS });
  const reader = await findReaderOf(request, params.token ?? "", at);
  if (!reader) return new Response(null, { status: 404, headers: LINK_HEADERS });
  const { recipientId } = reader;
  const result = await refuseMessages(recipientAct(reader, at), { recipientId, which: "audience" });
  const status = result.ok ? 204 : statusOf(result.refusal);
  return new Response(null, { status, headers: LINK_HEADERS });
}
