import { Link } from "@remix-run/react";
import { LESSON_KIND_LABELS, type LessonKind } from "~/domain/lessons/lesson";
import { isNarrowedTo, type LessonFilter, lessonsHref } from "~/domain/lessons/lesson-filter";
import type { LessonView } from "~/domain/lessons/lesson-view";
import { Section } from "../layout/section";
import { LessonList } from "./lesson-card";

export interface ShelfShown {
  kind: LessonKind;
  lessons: readonly LessonView[];
  total: number;
}

const NOTHING: Record<LessonKind, string> = {
  worked: "Nothing is written down yet that worked.",
  didNotWork:
    "Nothing is written down yet that did not work. A stopped pilot is worth as much here as a scaled one.",
  method: "Nothing is written down yet about how to go about it.",
};

/** What worked and what did not stand side by side, with the same room; how to go about it follows. */
export function LessonShelves({ shelves, filter }: { shelves: readonly ShelfShown[]; filter: LessonFilter }) {
  const outcome = shelves.filter(({ kind }) => kind !== "method");
  const method = shelves.find(({ kind }) => kind === "method");
  return (
    <>
      <div className="grid gap-x-10 gap-y-8 md:grid-cols-2 [&>section]:mt-0 [&>section]:min-w-0">
        {outcome.map((shelf) => (
          <Shelf key={shelf.kind} shelf={shelf} filter={filter} />
        ))}
      </div>
      {method && (method.total > 0 || !isNarrowedTo(filter)) && (
        <div className="mt-8">
          <Shelf shelf={method} filter={filter} />
        </div>
      )}
    </>
  );
}

function Shelf({ shelf: { kind, lessons, total }, filter }: { shelf: ShelfShown; filter: LessonFilter }) {
  return (
    <Section
      id={kind}
      title={
        <>
          {LESSON_KIND_LABELS[kind]}
          {total > 0 && ` · ${total.toLocaleString("en")}`}
        </>
      }
      aside={
        total > lessons.length && (
          <Link to={lessonsHref(filter, { kind })} className="link">
            All {total.toLocaleString("en")}
          </Link>
        )
      }
    >
      {lessons.length === 0 ? (
        <p className="text-sm text-ink-muted">
          {isNarrowedTo(filter) ? "No lesson of this kind fits the filter." : NOTHING[kind]}
        </p>
      ) : (
        <LessonList lessons={lessons} />
      )}
    </Section>
  );
}
