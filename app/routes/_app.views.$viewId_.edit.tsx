import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { editView } from "~/commands/views/edit-view.server";
import { notFound } from "~/domain/refusal";
import type { Viewer } from "~/domain/viewer";
import { mayChangeView, maySetDefaults, VIEW_LISTS, WHO_CHANGES_VIEWS } from "~/domain/views/saved-view";
import { editViewSchema } from "~/domain/views/saved-view.schema";
import { actOf } from "~/http/act.server";
import { editRefused, unreadable } from "~/http/edit-answer.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { throwRefusal } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { findView } from "~/store/views/view.queries.server";
import { RecordForm } from "~/ui/form/record-form";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { viewFields } from "~/ui/views/view-fields";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Saved views", href: "/views" }, { label: "Edit" }],
};
export const meta: MetaFunction = () => [{ title: "Edit a view · Capstan" }];
export const shouldRevalidate = () => true;

async function recordOf(viewer: Viewer, id: string) {
  const view = await findView(viewer, id);
  if (!view || view.removed) return null;
  const ticks = view.defaultFor.map((role) => [`opens.${role}`, "on"]);
  return {
    id,
    list: view.list,
    mayChange: mayChangeView(viewer, view),
    owner: view.ownerName,
    version: view.version,
    values: {
      name: view.name,
      sharedWith: view.sharedWith,
      ...Object.fromEntries(ticks),
    } as Record<string, string>,
  };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Views are read by the people of the program.");
  const record = await recordOf(viewer, params.viewId ?? "");
  if (!record) throwRefusal(notFound("view").refusal);
  if (!record.mayChange) throw new Response(WHO_CHANGES_VIEWS, { status: 403 });
  return { record, mayDefault: maySetDefaults(viewer) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const id = params.viewId ?? "";
  const form = await parseForm(request, editViewSchema);
  if (!form.ok) return unreadable(form);
  const result = await editView(actOf(request, viewer), { ...form.data, id });
  if (!result.ok) return editRefused(viewer, result.refusal, form.values, await recordOf(viewer, id));
  return redirectWithToast("/views", { message: `The view “${result.value.name}” is saved.` });
}

export default function EditView() {
  const { record, mayDefault } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        eyebrow={`View of ${VIEW_LISTS[record.list].label.toLowerCase()}, kept by ${record.owner}`}
        title={`Edit “${record.values.name}”`}
        lead="What it shows is changed in the list itself: open it, change filters or columns, and press Save."
      />
      <RecordForm
        fields={viewFields(mayDefault)}
        values={record.values}
        answer={useActionData<typeof action>()}
        hidden={{ version: String(record.version) }}
        submit="Save"
        cancelHref="/views"
      />
    </>
  );
}
