import { Link } from "@remix-run/react";
import { LESSON_KIND_LABELS } from "~/domain/lessons/lesson";
import type { LessonView } from "~/domain/lessons/lesson-view";
import { Badge } from "../controls/badge";
import { DateText } from "../controls/date-text";

interface LessonCardProps {
  lesson: LessonView;
  /** Said once above, it need not be said with each. */
  withKind?: boolean;
  /** Its own page says it whole. */
  whole?: boolean;
  /** On the page of what taught it, that need not be said again. */
  withSource?: boolean;
}

/** What was learned, from which pilot or plan, and what became of that. */
export function LessonCard({ lesson, withKind, whole, withSource = true }: LessonCardProps) {
  const { source, stage } = lesson;
  return (
    <article className="min-w-0 py-3 text-sm">
      <p
        className={`max-w-[70ch] break-words whitespace-pre-line hyphens-auto ${whole ? "text-base" : "line-clamp-6"}`}
      >
        {whole ? lesson.text : <Link to={`/lessons/${lesson.id}`}>{lesson.text}</Link>}
      </p>
      <p className="mt-1.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-ink-muted">
        {withKind && <Badge>{LESSON_KIND_LABELS[lesson.kind]}</Badge>}
        {withSource && source && (
          <span className="min-w-0 break-words">
            <Link to={source.href} className="link">
              {source.code}
            </Link>{" "}
            {source.title}
            {source.fate && ` · ${source.fate}`}
          </span>
        )}
        {stage && <span className="min-w-0 break-words">{stage}</span>}
        <span>
          {lesson.byName && `${lesson.byName}, `}
          <DateText value={lesson.createdAt.toISOString()} mode="plain" />
        </span>
        {lesson.retired && <Badge tone="quiet">Retired</Badge>}
      </p>
    </article>
  );
}

export function LessonList({
  lessons,
  ...rest
}: { lessons: readonly LessonView[] } & Omit<LessonCardProps, "lesson">) {
  return (
    <ul className="divide-y divide-line">
      {lessons.map((lesson) => (
        <li key={lesson.id} className="first:[&>article]:pt-0">
          <LessonCard lesson={lesson} {...rest} />
        </li>
      ))}
    </ul>
  );
}
