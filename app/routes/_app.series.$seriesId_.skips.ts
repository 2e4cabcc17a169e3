import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import * as z from "zod";
import { skipOccurrence } from "~/commands/series/skip-occurrence.server";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { answerOneClick } from "~/http/one-click.server";
import { parseForm } from "~/http/parse-form.server";
import { safePath } from "~/http/safe-path.server";
import { requireViewer } from "~/http/session.server";

const skipSchema = z.object({
  occurrence: z.coerce.number().int().min(1).max(100_000),
  skip: z.enum(["yes", "no"]),
  why: z.string().trim().max(200).default(""),
});
const placeOf = (seriesId: string) => safePath(`/series/${seriesId}`);

export const loader = ({ params }: ActionFunctionArgs) => redirect(placeOf(params.seriesId ?? ""));

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const seriesId = params.seriesId ?? "";
  const form = await parseForm(request, skipSchema);
  if (!form.ok) {
    const message = "This could not be read. Reload the page.";
    return redirectWithToast(placeOf(seriesId), { message, tone: "bad" });
  }
  const { occurrence, why } = form.data;
  const skip = form.data.skip === "yes";
  const result = await skipOccurrence(actOf(request, viewer), { seriesId, occurrence, skip, why });
  if (!result.ok && result.refusal.kind === "not-found") {
    throw new Response(result.refusal.message, { status: 404 });
  }
  return answerOneClick(result, placeOf(seriesId), () => ({
    message: skip ? "Left out" : "Taken in again",
    undo: {
      url: `/series/${seriesId}/skips`,
      fields: { occurrence: String(occurrence), skip: skip ? "no" : "yes" },
    },
  }));
}
