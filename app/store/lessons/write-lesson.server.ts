import type { Act } from "~/domain/act";
import { LESSON_LIMIT, type LessonKind } from "~/domain/lessons/lesson";
import { newId } from "~/shared/id.server";
import type { Unit } from "../commit.server";

export interface LessonToWrite {
  text: string;
  kind: LessonKind;
  stage: string;
  /** The pilot or plan that taught it; its activity tells of the lesson. */
  pilot?: { id: string; code: string; round: number } | null;
  plan?: { id: string; code: string } | null;
  /** An id of its own, where a form was given one. */
  id?: string;
}

/** Under which record the log tells of a lesson: that which taught it, else the lesson itself. */
export const lessonLine = (lesson: { id: string; pilotId: string | null; planId: string | null }) =>
  ({ noun: "lesson", recordId: lesson.pilotId ?? lesson.id, planId: lesson.planId }) as const;

/** Puts a lesson into the library, inside the change that taught it. */
export async function writeLesson(unit: Unit, act: Act, lesson: LessonToWrite): Promise<string> {
  const { pilot = null, plan = null, kind, stage } = lesson;
  const id = lesson.id ?? newId();
  const text = lesson.text.trim().slice(0, LESSON_LIMIT);
  await unit.db.lesson.create({
    data: {
      id,
      workspaceId: act.viewer.workspaceId,
      pilotId: pilot?.id ?? null,
      planId: plan?.id ?? null,
      round: pilot?.round ?? null,
      text,
      kind,
      stage,
      byId: act.viewer.personId,
      createdAt: act.now,
    },
  });
  const source = pilot?.code ?? plan?.code;
  unit.log({
    ...lessonLine({ id, pilotId: pilot?.id ?? null, planId: plan?.id ?? null }),
    verb: "recorded",
    summary: source ? `wrote down a lesson of ${source}` : "wrote down a lesson",
    after: { lessonId: id, text, kind, stage },
  });
  return id;
}
