import type { LoaderFunctionArgs } from "@remix-run/node";
import { exportComponentEvidence } from "~/commands/playbook/export-component-evidence.server";
import { actOf } from "~/http/act.server";
import { throwRefusal } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { zipFile } from "~/http/zip-file.server";

/** What the level of one component rests on, as of now. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const made = await exportComponentEvidence(actOf(request, viewer), { slug: params.slug ?? "" });
  if (!made.ok) throwRefusal(made.refusal);
  return zipFile(made.value.name, made.value.bytes);
}
