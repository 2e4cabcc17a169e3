import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { editForum } from "~/commands/forums/edit-forum.server";
import { canEditForum, WHO_EDITS_FORUMS } from "~/domain/forums/forum.access";
import { editForumSchema } from "~/domain/forums/forum.schema";
import type { Viewer } from "~/domain/viewer";
import { actOf } from "~/http/act.server";
import { editRefused, unreadable } from "~/http/edit-answer.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { requireViewer } from "~/http/session.server";
import { findForum } from "~/store/forums/forum.queries.server";
import { listTaskPeople } from "~/store/tasks/task-choices.server";
import { InlineNote } from "~/ui/feedback/inline-note";
import { RecordForm } from "~/ui/form/record-form";
import { forumFields } from "~/ui/forums/forum-fields";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = {
  crumbs: (_, { forumId = "" }) => [
    { label: "Forum governance", href: "/forums" },
    { label: "Community", href: `/forums/${forumId}` },
    { label: "Edit" },
  ],
};
export const meta: MetaFunction = () => [{ title: "Edit the agreements · Capstan" }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

async function recordOf(viewer: Viewer, id: string) {
  const forum = await findForum(viewer, id);
  if (!forum) return null;
  const { name, model, intervention, procedures, responsibilities, training, engagement } = forum;
  return {
    id,
    version: forum.version,
    approved: forum.status === "approved",
    mayEdit: canEditForum(viewer, forum),
    values: {
      name,
      ownerId: forum.ownerId ?? "",
      approverId: forum.approverId ?? "",
      nextReviewOn: forum.nextReviewOn ?? "",
      model,
      intervention,
      procedures,
      responsibilities,
      training,
      engagement,
    },
  };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const record = await recordOf(viewer, params.forumId ?? "");
  if (!record) throw new Response("There is no such community here.", { status: 404 });
  if (!record.mayEdit) throw new Response(WHO_EDITS_FORUMS, { status: 403 });
  return { record, people: await listTaskPeople(viewer) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const id = params.forumId ?? "";
  const form = await parseForm(request, editForumSchema);
  if (!form.ok) return unreadable(form);
  const result = await editForum(actOf(request, viewer), { ...form.data, id });
  if (!result.ok) return editRefused(viewer, result.refusal, form.values, await recordOf(viewer, id));
  const { name, asksAgain } = result.value;
  return redirectWithToast(`/forums/${id}`, {
    message: asksAgain ? `“${name}” is saved and asks for a new approval.` : `“${name}” is saved.`,
  });
}

export default function EditForumPage() {
  const { record, people } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader eyebrow="Forum governance" title={`The agreements of “${record.values.name}”`} />
      {record.approved && (
        <div className="mb-5">
          <InlineNote>
            They are approved as they stand. Whoever changes them asks for a new approval.
          </InlineNote>
        </div>
      )}
      <RecordForm
        fields={forumFields(people)}
        values={record.values}
        answer={useActionData<typeof action>()}
        hidden={{ version: String(record.version) }}
        cancelHref={`/forums/${record.id}`}
        submit="Save"
      />
    </>
  );
}
