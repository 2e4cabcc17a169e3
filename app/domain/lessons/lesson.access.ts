import { can } from "../access";
import type { Viewer } from "../viewer";

/** Whoever works in the program has something to pass on. */
export const canWriteLesson = (viewer: Viewer): boolean =>
  can(viewer, "pilot.create") || can(viewer, "contact.log");

export const canChangeLesson = (viewer: Viewer, lesson: { byId: string }): boolean =>
  can(viewer, "playbook.edit") || (canWriteLesson(viewer) && lesson.byId === viewer.personId);

export const WHO_WRITES_LESSONS = "Viewers read the lessons; everybody else can write one down.";
export const WHO_CHANGES_LESSONS =
  "A lesson is changed and retired by whoever wrote it, by CX leaders and by administrators.";
