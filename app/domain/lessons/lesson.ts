export const LESSON_KINDS = ["worked", "didNotWork", "method"] as const;
export type LessonKind = (typeof LESSON_KINDS)[number];

export const LESSON_KIND_LABELS: Record<LessonKind, string> = {
  worked: "What worked",
  didNotWork: "What did not work",
  method: "How to go about it",
};

export const isLessonKind = (text: string): text is LessonKind =>
  (LESSON_KINDS as readonly string[]).includes(text);

export const LESSON_LIMIT = 5_000;
