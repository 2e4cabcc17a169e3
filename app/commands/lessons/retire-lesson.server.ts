import type { Act } from "~/domain/act";
import { canChangeLesson, WHO_CHANGES_LESSONS } from "~/domain/lessons/lesson.access";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { lessonLine } from "~/store/lessons/write-lesson.server";

/** Takes a lesson that no longer holds out of the library; it can be put back. */
export async function retireLesson(act: Act, id: string): Promise<Result<{ id: string }>> {
  const { viewer, now } = act;
  return commit(act, async (unit) => {
    const lesson = await unit.db.lesson.findFirst({ where: { id, workspaceId: viewer.workspaceId } });
    if (!lesson) return notFound("lesson");
    if (!canChangeLesson(viewer, lesson)) return notPermitted(WHO_CHANGES_LESSONS);
    if (lesson.retiredAt) return notAllowedNow("This lesson is out of the library already.");
    await unit.move("lesson", lesson, { retiredAt: now });
    unit.log({
      ...lessonLine(lesson),
      verb: "retired",
      summary: "took a lesson out of the library",
      before: { lessonId: id, text: lesson.text },
    });
    return done({ id });
  });
}
