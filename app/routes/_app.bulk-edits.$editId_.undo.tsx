import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { undoBulkEdit } from "~/commands/bulk/undo-bulk-edit.server";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { onlyPosted } from "~/http/only-posted.server";
import { refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { RefusedPage } from "~/ui/tasks/refused-page";

export const meta: MetaFunction = () => [{ title: "Undo · Capstan" }];

export const loader = onlyPosted;

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const editId = params.editId ?? "";
  const result = await undoBulkEdit(actOf(request, viewer), { editId });
  if (!result.ok) return refusalResponse(result.refusal);
  const { restored, left } = result.value;
  return redirectWithToast(`/bulk-edits/${editId}`, {
    message:
      left === 0
        ? "Taken back: everything is as it was"
        : `${restored} put back; ${left} left as they are by now`,
    ...(left > 0 && { tone: "bad" as const }),
  });
}

export default function UndoBulkEdit() {
  const answer = useActionData<typeof action>();
  const { editId } = useParams();
  return (
    <RefusedPage
      title="Nothing was taken back"
      answer={answer}
      backHref={`/bulk-edits/${editId}`}
      backLabel="Back to the change"
    />
  );
}
