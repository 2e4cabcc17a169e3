import type { Act } from "~/domain/act";
import { canWriteLesson, WHO_WRITES_LESSONS } from "~/domain/lessons/lesson.access";
import type { NewLesson } from "~/domain/lessons/lesson.schema";
import { done, invalid, notPermitted, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { findLessonSource } from "~/store/lessons/lesson-source.server";
import { writeLesson } from "~/store/lessons/write-lesson.server";

/** Puts a lesson into the library by hand: also what nobody decided on has taught something. */
export async function addLesson(
  act: Act,
  { key, from, ...lesson }: NewLesson,
): Promise<Result<{ id: string }>> {
  const { viewer } = act;
  if (!canWriteLesson(viewer)) return notPermitted(WHO_WRITES_LESSONS);
  return commit(act, async (unit) => {
    const made = key ? await unit.db.lesson.findUnique({ where: { id: key } }) : null;
    if (made?.workspaceId === viewer.workspaceId) return done({ id: made.id });
    const source = from === "" ? {} : await findLessonSource(unit.db, viewer.workspaceId, from);
    if (!source) {
      return invalid("There is no pilot and no plan of this code.", {
        from: ["Write a code such as PIL-A or CAP-003, or leave it empty."],
      });
    }
    return done({ id: await writeLesson(unit, act, { ...lesson, ...source, id: made ? undefined : key }) });
  });
}
