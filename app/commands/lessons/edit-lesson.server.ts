import type { Act } from "~/domain/act";
import { canChangeLesson, WHO_CHANGES_LESSONS } from "~/domain/lessons/lesson.access";
import type { LessonFields } from "~/domain/lessons/lesson.schema";
import { done, notFound, notPermitted, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { lessonLine } from "~/store/lessons/write-lesson.server";

/** Says it better. What a decision was signed with stays as it was signed. */
export async function editLesson(
  act: Act,
  { id, version, ...fields }: LessonFields & { id: string; version: number },
): Promise<Result<{ id: string }>> {
  const { viewer } = act;
  return commit(act, async (unit) => {
    const before = await unit.db.lesson.findFirst({ where: { id, workspaceId: viewer.workspaceId } });
    if (!before) return notFound("lesson");
    if (!canChangeLesson(viewer, before)) return notPermitted(WHO_CHANGES_LESSONS);
    await unit.move("lesson", { id, version }, fields);
    unit.log({
      ...lessonLine(before),
      verb: "changed",
      summary: "put a lesson into other words",
      before: { text: before.text, kind: before.kind, stage: before.stage },
      after: { lessonId: id, ...fields },
    });
    return done({ id });
  });
}
