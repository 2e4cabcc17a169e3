import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { canChangeLesson } from "~/domain/lessons/lesson.access";
import { findShippedLesson } from "~/domain/lessons/shipped-lessons";
import { notFound } from "~/domain/refusal";
import { throwRefusal } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { findLesson } from "~/store/lessons/lesson.queries.server";
import { listChecklistPilots } from "~/store/pilots/pilot-standing.server";
import { ButtonLink } from "~/ui/controls/button";
import { Banner } from "~/ui/feedback/banner";
import { SubmitButton } from "~/ui/form/submit-button";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { LessonCard } from "~/ui/lessons/lesson-card";
import { UseOnChecklist } from "~/ui/lessons/use-on-checklist";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Lessons", href: "/lessons" }, { label: "Lesson" }],
};
export const meta: MetaFunction = () => [{ title: "Lesson · Capstan" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Lessons are read by the people of the program.");
  const key = params.lessonId ?? "";
  const shipped = findShippedLesson(key);
  const lesson = shipped ? null : await findLesson(viewer, key);
  if (!shipped && !lesson) throwRefusal(notFound("lesson").refusal);
  return {
    key,
    shipped,
    lesson,
    mayChange: lesson !== null && canChangeLesson(viewer, lesson),
    pilots: lesson?.retired ? [] : await listChecklistPilots(viewer, key),
  };
}

export default function LessonPage() {
  const { key, shipped, lesson, mayChange, pilots } = useLoaderData<typeof loader>();
  const here = `/lessons/${key}`;
  return (
    <div className="max-w-3xl">
      <PageHeader
        eyebrow={shipped ? "A lesson that comes with Capstan" : undefined}
        title={shipped?.title ?? "Lesson"}
        lead={shipped?.why}
        action={mayChange && !lesson?.retired ? <ButtonLink to={`${here}/edit`}>Edit</ButtonLink> : undefined}
        menu={
          mayChange && !lesson?.retired
            ? [
                {
                  label: "Retire",
                  detail: "It holds no longer; it can be put back.",
                  action: `${here}/retirement`,
                },
              ]
            : undefined
        }
      />
      {lesson?.retired && (
        <Banner
          tone="info"
          title="This lesson is retired"
          action={
            mayChange ? (
              <Form method="post" action={`${here}/restoration`}>
                <SubmitButton action={`${here}/restoration`} size="sm" variant="secondary">
                  Put it back
                </SubmitButton>
              </Form>
            ) : undefined
          }
        />
      )}
      {lesson && <LessonCard lesson={lesson} withKind whole />}
      {!lesson?.retired && <UseOnChecklist lessonKey={key} pilots={pilots} />}
    </div>
  );
}
