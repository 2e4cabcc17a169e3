import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addLesson } from "~/commands/lessons/add-lesson.server";
import { isLessonKind } from "~/domain/lessons/lesson";
import { canWriteLesson, WHO_WRITES_LESSONS } from "~/domain/lessons/lesson.access";
import { newLessonSchema } from "~/domain/lessons/lesson.schema";
import { notPermitted } from "~/domain/refusal";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse, throwRefusal } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { newId } from "~/shared/id.server";
import { listStageNames } from "~/store/governance/stage.queries.server";
import { RecordForm } from "~/ui/form/record-form";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { lessonFields } from "~/ui/lessons/lesson-fields";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Lessons", href: "/lessons" }, { label: "New lesson" }],
};
export const meta: MetaFunction = () => [{ title: "Write down a lesson · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  if (!canWriteLesson(viewer)) throwRefusal(notPermitted(WHO_WRITES_LESSONS).refusal);
  const params = new URL(request.url).searchParams;
  const kind = params.get("kind") ?? "";
  const values = {
    from: (params.get("from") ?? "").slice(0, 20),
    stage: (params.get("stage") ?? "").slice(0, 120),
    kind: isLessonKind(kind) ? kind : "",
  };
  return { key: newId(), stages: await listStageNames(viewer), values };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, newLessonSchema);
  if (!form.ok) return formResponse(form);
  const result = await addLesson(actOf(request, viewer), form.data);
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(`/lessons/${result.value.id}`, { message: "The lesson is in the library." });
}

export default function NewLesson() {
  const { key, stages, values } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Write down a lesson"
        lead="Whoever begins the next pilot of this stage is shown it before they design anything."
      />
      <RecordForm
        fields={lessonFields(stages, true)}
        values={values}
        answer={useActionData<typeof action>()}
        hidden={{ key }}
        cancelHref="/lessons"
        submit="Put it into the library"
      />
    </>
  );
}
