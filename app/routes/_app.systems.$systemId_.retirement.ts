import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import * as z from "zod";
import { retireSystem } from "~/commands/technologies/retire-system.server";
import { systemMoveSchema } from "~/domain/technologies/system.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { answerOneClick } from "~/http/one-click.server";
import { parseForm } from "~/http/parse-form.server";
import { safePath } from "~/http/safe-path.server";
import { requireViewer } from "~/http/session.server";

const schema = systemMoveSchema.extend({ back: z.enum(["yes", "no"]).default("no") });

export const loader = ({ params }: ActionFunctionArgs) => redirect(safePath(`/systems/${params.systemId}`));

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, schema);
  if (!form.ok) {
    const message = "Reload the page and try again.";
    return redirectWithToast(safePath(`/systems/${params.systemId}`), { message, tone: "bad" });
  }
  const { version } = form.data;
  const systemId = params.systemId ?? "";
  const back = form.data.back === "yes";
  const result = await retireSystem(actOf(request, viewer), { systemId, version, back });
  const undo = (now: number) => ({
    url: `/systems/${systemId}/retirement`,
    fields: { version: String(now), back: back ? "no" : "yes" },
  });
  return answerOneClick(result, `/systems/${systemId}`, (value) => ({
    message: back ? `${value.name} is in use again.` : `${value.name} is retired and stays on record.`,
    undo: undo(value.version),
  }));
}
