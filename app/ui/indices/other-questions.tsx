import { Link } from "@remix-run/react";
import type { IndexQuestionOption } from "~/domain/indices/index-counts";
import { type IndexFilter, indexHref } from "~/domain/indices/index-filter";
import type { IndexWindow } from "~/domain/indices/index-window";

export interface OtherQuestionsProps {
  questions: readonly IndexQuestionOption[];
  filter: IndexFilter;
  window: IndexWindow;
}

/** Questions on scales of their own are read one at a time; the others are a click away. */
export function OtherQuestions({ questions, filter, window }: OtherQuestionsProps) {
  if (questions.length === 0) return null;
  return (
    <p className="mt-3 text-sm text-ink-muted">
      Scales are never mixed in one average. Read one question alone:{" "}
      {questions.map((question, at) => (
        <span key={question.id}>
          {at > 0 && ", "}
          <Link to={indexHref({ ...filter, question: question.id }, window)} className="link">
            {question.label}
          </Link>
        </span>
      ))}
      .
    </p>
  );
}
