import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addForum } from "~/commands/forums/add-forum.server";
import { WHO_ADDS_FORUMS } from "~/domain/forums/forum.access";
import { newForumSchema } from "~/domain/forums/forum.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { newId } from "~/shared/id.server";
import { listTaskPeople } from "~/store/tasks/task-choices.server";
import { RecordForm } from "~/ui/form/record-form";
import { whoFields } from "~/ui/forums/forum-fields";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Forum governance", href: "/forums" }, { label: "New community" }],
};
export const meta: MetaFunction = () => [{ title: "Add a community · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "playbook.edit", WHO_ADDS_FORUMS);
  return { key: newId(), people: await listTaskPeople(viewer) };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, newForumSchema);
  if (!form.ok) return formResponse(form);
  const result = await addForum(actOf(request, viewer), form.data);
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(`/forums/${result.value.id}`, {
    message: `“${form.data.name}” is on the register. Now its six agreements.`,
  });
}

export default function NewForumPage() {
  const { key, people } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title="Add a community" />
      <RecordForm
        fields={whoFields(people)}
        values={{}}
        answer={useActionData<typeof action>()}
        hidden={{ key }}
        cancelHref="/forums"
        submit="Add it"
      />
    </>
  );
}
