import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { deleteFinding } from "~/commands/bin/delete-finding.server";
import { deletionSchema } from "~/domain/bin/bin.schema";
import { findingDeletionRefusal } from "~/domain/bin/deletion";
import { findingCode, findingHref, parseFindingCode } from "~/domain/findings/finding";
import { canEditFinding, WHO_EDITS_FINDINGS } from "~/domain/findings/finding.access";
import { actOf } from "~/http/act.server";
import { leadToBin } from "~/http/deleted.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { findRetentionDays, previewDeletion } from "~/store/bin/recycle.server";
import { database } from "~/store/database.server";
import { findFindingForChange } from "~/store/findings/finding.queries.server";
import { DeletionPage } from "~/ui/bin/deletion-page";
import type { FrameHandle } from "~/ui/layout/breadcrumb";

export const handle: FrameHandle = {
  crumbs: (_, params) => [
    { label: "Findings", href: "/findings" },
    { label: params.number ?? "", href: `/findings/${params.number ?? ""}` },
    { label: "Delete" },
  ],
};
export const meta: MetaFunction = () => [{ title: "Delete a finding · Capstan" }];
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Findings are read by the people of the program.");
  const number = parseFindingCode(params.number ?? "");
  const finding = number === null ? null : await findFindingForChange(viewer, { number });
  if (!finding) {
    if (number !== null) await leadToBin(viewer, "finding", findingCode(number));
    throw new Response("There is no such finding here.", { status: 404 });
  }
  if (!canEditFinding(viewer, finding)) throw new Response(WHO_EDITS_FINDINGS, { status: 403 });
  const code = findingCode(finding.number);
  const refused = findingDeletionRefusal({ code, planCodes: finding.plans.map((plan) => plan.code) });
  return {
    eyebrow: code,
    title: finding.title,
    version: finding.version,
    contents: refused ? [] : await previewDeletion("finding", finding.id),
    instead: refused && {
      why: refused.refusal.message,
      label: "Back to the finding",
      href: findingHref(finding.number),
    },
    retentionDays: await findRetentionDays(database(), viewer.workspaceId),
    backHref: findingHref(finding.number),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, deletionSchema);
  if (!form.ok) return formResponse(form);
  const number = parseFindingCode(params.number ?? "") ?? 0;
  const result = await deleteFinding(actOf(request, viewer), { ...form.data, number });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const { id, version, code } = result.value;
  return redirectWithToast("/findings", {
    message: `${code} is in the bin.`,
    undo: { url: `/bin/${id}/restoration`, fields: { version: String(version) } },
  });
}

export default function FindingDeletionRoute() {
  return (
    <DeletionPage
      {...useLoaderData<typeof loader>()}
      noun="finding"
      answer={useActionData<typeof action>()}
    />
  );
}
