import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { restoreRecord } from "~/commands/bin/restore-record.server";
import { binMoveSchema } from "~/domain/bin/bin.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRecycled } from "~/http/require-recycled.server";
import { requireViewer } from "~/http/session.server";
import { BinRecordPage } from "~/ui/bin/bin-record-page";
import type { FrameHandle } from "~/ui/layout/breadcrumb";

export const handle: FrameHandle = { crumbs: () => [{ label: "Bin", href: "/bin" }, { label: "Restore" }] };
export const meta: MetaFunction = () => [{ title: "Restore · Capstan" }];
export const shouldRevalidate = () => true;

/** Where a refused restoration says why, with the record as it lies in the bin. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  return (await requireRecycled(request, params.recordId)).page;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, binMoveSchema);
  if (!form.ok) return formResponse(form);
  const result = await restoreRecord(actOf(request, viewer), { ...form.data, id: params.recordId ?? "" });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const { title, href, notes } = result.value;
  return redirectWithToast(href, { message: [`“${title}” is back.`, ...notes].join(" ") });
}

export default function RestorationRoute() {
  return <BinRecordPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
