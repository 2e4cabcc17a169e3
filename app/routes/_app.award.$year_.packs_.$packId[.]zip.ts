import type { LoaderFunctionArgs } from "@remix-run/node";
import { noteAuditView } from "~/commands/award/note-audit-view.server";
import { readYearParam } from "~/domain/award/award.schema";
import { actOf } from "~/http/act.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { findPack } from "~/store/award/award.queries.server";

/** The pack as it was made, byte for byte. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "award.read", "Award files are read by the people of the program and its auditors.");
  const year = readYearParam(params.year);
  const pack = year === null ? null : await findPack(viewer, year, params.packId ?? "");
  if (!pack) throw new Response("There is no such evidence pack here.", { status: 404 });
  if (viewer.auditor) {
    await noteAuditView(actOf(request, viewer), {
      noun: "evidence-pack",
      recordId: pack.id,
      what: `the evidence pack ${pack.hash.slice(0, 12)} of ${year}`,
    });
  }
  return new Response(new Uint8Array(pack.bytes), {
    headers: {
      "content-type": "application/zip",
      "content-disposition": `attachment; filename="evidence-${year}.zip"`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
