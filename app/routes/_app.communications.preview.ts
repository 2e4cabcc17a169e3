import { type ActionFunctionArgs, json } from "@remix-run/node";
import { previewSchema } from "~/domain/communications/message-writing.schema";
import { notFound } from "~/domain/refusal";
import { onlyPosted } from "~/http/only-posted.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, throwRefusal } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { readPreview } from "~/store/communications/preview.queries.server";

export const loader = onlyPosted;

/** What is being written, as it will be read: nothing of it is kept. */
export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Communications are read by the people of the program.");
  const form = await parseForm(request, previewSchema);
  if (!form.ok) return formResponse(form);
  const preview = await readPreview(viewer, form.data, now());
  if (!preview) throwRefusal(notFound("message").refusal);
  return json(preview);
}
