import type { Act } from "~/domain/act";
import { canChangeLesson, WHO_CHANGES_LESSONS } from "~/domain/lessons/lesson.access";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { lessonLine } from "~/store/lessons/write-lesson.server";

/** Puts a retired lesson back into the library. */
export async function restoreLesson(act: Act, id: string): Promise<Result<{ id: string }>> {
  const { viewer } = act;
  return commit(act, async (unit) => {
    const lesson = await unit.db.lesson.findFirst({ where: { id, workspaceId: viewer.workspaceId } });
    if (!lesson) return notFound("lesson");
    if (!canChangeLesson(viewer, lesson)) return notPermitted(WHO_CHANGES_LESSONS);
    if (!lesson.retiredAt) return notAllowedNow("This lesson is in the library.");
    await unit.move("lesson", lesson, { retiredAt: null });
    unit.log({
      ...lessonLine(lesson),
      verb: "restored",
      summary: "put a lesson back into the library",
      after: { lessonId: id, text: lesson.text },
    });
    return done({ id });
  });
}
