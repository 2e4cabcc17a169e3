import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { saveView } from "~/commands/views/save-view.server";
import { canonicalQuery, isViewList, VIEW_LISTS } from "~/domain/views/saved-view";
import { saveViewSchema } from "~/domain/views/saved-view.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { RecordForm } from "~/ui/form/record-form";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { newViewFields } from "~/ui/views/view-fields";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Saved views", href: "/views" }, { label: "New view" }],
};
export const meta: MetaFunction = () => [{ title: "Save as a view · Capstan" }];

/** Reached by the form above a list; the page itself shows it again where something stood in the way. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Views are kept by the people of the program.");
  const params = new URL(request.url).searchParams;
  const list = params.get("list") ?? "plans";
  return {
    list: isViewList(list) ? list : ("plans" as const),
    query: canonicalQuery(params.get("query") ?? ""),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, saveViewSchema);
  if (!form.ok) return formResponse(form);
  const result = await saveView(actOf(request, viewer), form.data);
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(result.value.href, {
    message: `The view “${form.data.name}” is saved. Its address can be sent to anybody here.`,
  });
}

export default function NewView() {
  const { list, query } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title="Save as a view"
        lead="Filters, order, groups and columns of the list are kept under a name."
      />
      <RecordForm
        fields={newViewFields()}
        values={{ sharedWith: "nobody" }}
        hidden={{ list, query }}
        answer={answer}
        submit="Save view"
        cancelHref={VIEW_LISTS[list].href}
      />
    </>
  );
}
