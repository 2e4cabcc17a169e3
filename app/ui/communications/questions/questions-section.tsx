import { Link } from "@remix-run/react";
import {
  type QuestionCounts,
  type QuestionView,
  questionsPath,
  questionWords,
} from "~/domain/communications/questions";
import { remindPath } from "~/domain/communications/reminder";
import type { Day } from "~/shared/calendar";
import { ButtonLink } from "../../controls/button";
import { Section } from "../../layout/section";
import { QuestionCard } from "./question-card";

export interface QuestionsSectionProps {
  code: string;
  counts: QuestionCounts;
  /** Those that have waited longest. */
  waiting: readonly QuestionView[];
  today: Day;
  /** How many have it and said nothing; 0 where nobody may be reminded. */
  silent: number;
}

/** What came back from those who were told: what they ask, and who said nothing. */
export function QuestionsSection({ code, counts, waiting, today, silent }: QuestionsSectionProps) {
  const total = counts.open + counts.answered + counts.closed;
  if (total === 0 && silent === 0) return null;
  return (
    <Section
      id="questions"
      title="What came back"
      aside={
        total > 0 && (
          <Link to={questionsPath(code)} className="link no-print">
            All questions
          </Link>
        )
      }
    >
      <p className="text-sm">{total > 0 ? `Questions: ${questionWords(counts)}.` : "No questions yet."}</p>
      {waiting.length > 0 && (
        <ol className="mt-3 divide-y divide-line border-t border-line pt-4">
          {waiting.map((question) => (
            <li key={question.id} className="py-5 first:pt-0">
              <QuestionCard question={question} today={today} />
            </li>
          ))}
        </ol>
      )}
      {silent > 0 && (
        <div className="no-print mt-3 flex flex-wrap items-center gap-3">
          <ButtonLink to={remindPath(code)} size="sm" variant="secondary">
            {silent === 1 ? "Remind whoever is silent" : `Remind the ${silent} silent`}
          </ButtonLink>
          <span className="text-sm text-ink-muted">
            {silent === 1 ? "One has" : `${silent} have`} it and neither said that they read it nor asked
            back.
          </span>
        </div>
      )}
    </Section>
  );
}
