import type { LessonView } from "~/domain/lessons/lesson-view";
import { Section } from "../layout/section";
import { LessonList } from "./lesson-card";

/** What a plan has taught, where something of it was written down. */
export function PlanLessons({ lessons }: { lessons: readonly LessonView[] }) {
  if (lessons.length === 0) return null;
  return (
    <Section id="lessons" title="Lessons">
      <LessonList lessons={lessons} withKind withSource={false} />
    </Section>
  );
}
