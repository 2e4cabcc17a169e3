import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { editLesson } from "~/commands/lessons/edit-lesson.server";
import { canChangeLesson, WHO_CHANGES_LESSONS } from "~/domain/lessons/lesson.access";
import { editLessonSchema } from "~/domain/lessons/lesson.schema";
import { notFound, notPermitted } from "~/domain/refusal";
import type { Viewer } from "~/domain/viewer";
import { actOf } from "~/http/act.server";
import { editRefused, unreadable } from "~/http/edit-answer.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { throwRefusal } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { listStageNames } from "~/store/governance/stage.queries.server";
import { findLesson } from "~/store/lessons/lesson.queries.server";
import { RecordForm } from "~/ui/form/record-form";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { lessonFields } from "~/ui/lessons/lesson-fields";

export const handle: FrameHandle = {
  crumbs: (_, { lessonId = "" }) => [
    { label: "Lessons", href: "/lessons" },
    { label: "Lesson", href: `/lessons/${lessonId}` },
    { label: "Edit" },
  ],
};
export const meta: MetaFunction = () => [{ title: "Edit a lesson · Capstan" }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

async function recordOf(viewer: Viewer, id: string) {
  const lesson = await findLesson(viewer, id);
  if (!lesson) return null;
  const { text, kind, stage, byId, version, pilotId } = lesson;
  return { id, byId, version, pilotId, values: { text, kind, stage } };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const record = await recordOf(viewer, params.lessonId ?? "");
  if (!record) throwRefusal(notFound("lesson").refusal);
  if (!canChangeLesson(viewer, record)) throwRefusal(notPermitted(WHO_CHANGES_LESSONS).refusal);
  const stages = await listStageNames(viewer);
  const { stage } = record.values;
  return { record, stages: stage && !stages.includes(stage) ? [stage, ...stages] : stages };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const id = params.lessonId ?? "";
  const form = await parseForm(request, editLessonSchema);
  if (!form.ok) return unreadable(form);
  const result = await editLesson(actOf(request, viewer), { ...form.data, id });
  if (!result.ok) {
    const record = await recordOf(viewer, id);
    // A lesson's changes stand in the activity of the pilot that taught it.
    const logged = record && { ...record, id: record.pilotId ?? record.id };
    return editRefused(viewer, result.refusal, form.values, logged);
  }
  return redirectWithToast(`/lessons/${id}`, { message: "The lesson is saved." });
}

export default function EditLesson() {
  const { record, stages } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Edit a lesson"
        lead="What a decision was signed with stays as it was signed; the library says it in your words."
      />
      <RecordForm
        fields={lessonFields(stages, false)}
        values={record.values}
        answer={useActionData<typeof action>()}
        hidden={{ version: String(record.version) }}
        cancelHref={`/lessons/${record.id}`}
        submit="Save"
      />
    </>
  );
}
