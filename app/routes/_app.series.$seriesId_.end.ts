import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import * as z from "zod";
import { endSeries } from "~/commands/series/end-series.server";
import { actOf } from "~/http/act.server";
import { answerOneClick } from "~/http/one-click.server";
import { parseForm } from "~/http/parse-form.server";
import { safePath } from "~/http/safe-path.server";
import { requireViewer } from "~/http/session.server";

const endSchema = z.object({ ended: z.enum(["yes", "no"]).catch("yes") });
const placeOf = (seriesId: string) => safePath(`/series/${seriesId}`);

export const loader = ({ params }: ActionFunctionArgs) => redirect(placeOf(params.seriesId ?? ""));

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const seriesId = params.seriesId ?? "";
  const form = await parseForm(request, endSchema);
  const ended = !form.ok || form.data.ended === "yes";
  const result = await endSeries(actOf(request, viewer), { seriesId, ended });
  if (!result.ok && result.refusal.kind === "not-found") {
    throw new Response(result.refusal.message, { status: 404 });
  }
  return answerOneClick(result, placeOf(seriesId), ({ title }) => ({
    message: ended ? `“${title}” comes no more` : `“${title}” comes again`,
    undo: { url: `/series/${seriesId}/end`, fields: { ended: ended ? "no" : "yes" } },
  }));
}
