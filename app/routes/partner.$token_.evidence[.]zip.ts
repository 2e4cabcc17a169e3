import type { LoaderFunctionArgs } from "@remix-run/node";
import { exportComponentEvidence } from "~/commands/playbook/export-component-evidence.server";
import { systemAct } from "~/domain/act";
import { notFound } from "~/domain/refusal";
import { slowDown, waitForLink, waitForUnknownLink } from "~/http/link-limits.server";
import { throwRefusal } from "~/http/refusal.server";
import { zipFile } from "~/http/zip-file.server";
import { now } from "~/shared/clock.server";
import { findLinkedPartner } from "~/store/partners/partner.queries.server";

/** A partner takes along what the component it works on rests on; every file that goes out is on record. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const token = params.token ?? "";
  const seconds = await waitForLink(request, token, now());
  if (seconds !== null) throw slowDown(seconds);
  const partner = await findLinkedPartner(token, now());
  if (!partner) {
    const strange = await waitForUnknownLink(request, now());
    if (strange !== null) throw slowDown(strange);
    throwRefusal(notFound("evidence").refusal);
  }
  const { id, name, component, workspaceId, timeZone } = partner;
  const made = await exportComponentEvidence(
    { ...systemAct(workspaceId, timeZone, now()), door: "mail-link" },
    { slug: component, to: { partnerId: id, name } },
  );
  if (!made.ok) throwRefusal(made.refusal);
  return zipFile(made.value.name, made.value.bytes);
}
