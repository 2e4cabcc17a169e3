import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { releaseCadence } from "~/commands/governance/release-cadence.server";
import { releaseCadenceSchema } from "~/domain/governance/cadence.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { answerOneClick } from "~/http/one-click.server";
import { parseForm } from "~/http/parse-form.server";
import { safePath } from "~/http/safe-path.server";
import { requireViewer } from "~/http/session.server";

export const loader = ({ params }: LoaderFunctionArgs) => redirect(safePath(`/cadence/${params.entryId}`));

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const entryId = params.entryId ?? "";
  const back = safePath(`/cadence/${entryId}`);
  const form = await parseForm(request, releaseCadenceSchema);
  if (!form.ok) return redirectWithToast(back, { message: "Say which date.", tone: "bad" });
  const result = await releaseCadence(actOf(request, viewer), { ...form.data, entryId });
  return answerOneClick(result, back, ({ title }) => `The date of “${title}” stands open again.`);
}
