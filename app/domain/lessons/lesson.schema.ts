import * as z from "zod";
import { line, neededWords, versionField } from "../governance/fields.schema";
import { oneTimeKey } from "../one-time-key";
import { LESSON_KINDS, LESSON_LIMIT } from "./lesson";

const lessonSchema = z.object({
  text: neededWords("Write what whoever begins next should know.", LESSON_LIMIT),
  kind: z.enum(LESSON_KINDS, { error: "Choose what kind of lesson it is." }),
  stage: line(120),
});
export type LessonFields = z.output<typeof lessonSchema>;

export const newLessonSchema = lessonSchema.extend({
  /** Code of the pilot or plan that taught it: PIL-A, CAP-003. */
  from: line(20),
  key: oneTimeKey,
});
export type NewLesson = z.output<typeof newLessonSchema>;

export const editLessonSchema = lessonSchema.extend({ version: versionField });
