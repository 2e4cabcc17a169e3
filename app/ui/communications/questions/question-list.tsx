import { WHO_SENDS_MESSAGES } from "~/domain/communications/message.access";
import {
  QUESTION_STATE_LABELS,
  QUESTION_STATES,
  type QuestionCounts,
  type QuestionState,
  type QuestionView,
} from "~/domain/communications/questions";
import type { Day } from "~/shared/calendar";
import { Pagination } from "../../controls/pagination";
import { Tabs } from "../../controls/tabs";
import { InlineNote } from "../../feedback/inline-note";
import { EmptyState } from "../../layout/empty-state";
import { QuestionCard } from "./question-card";

export interface QuestionListProps {
  path: string;
  state: QuestionState;
  counts: QuestionCounts;
  questions: readonly QuestionView[];
  /** The last question of this page, where more follow. */
  next: string | null;
  isFirst: boolean;
  today: Day;
  withMessage?: boolean;
}

/** Questions of one state, open ones first of all: whoever has waited longest stands at the top. */
export function QuestionList({
  path,
  state,
  counts,
  questions,
  next,
  isFirst,
  today,
  withMessage = false,
}: QuestionListProps) {
  return (
    <>
      <Tabs
        label="Questions by state"
        tabs={QUESTION_STATES.map((each) => ({
          label: QUESTION_STATE_LABELS[each],
          href: each === "open" ? path : `${path}?state=${each}`,
          count: counts[each],
          current: each === state,
        }))}
      />
      {questions.length === 0 ? (
        <div className="mt-6">
          <EmptyState title={EMPTY[state].title}>{EMPTY[state].words}</EmptyState>
        </div>
      ) : (
        <ol className="mt-6 divide-y divide-line">
          {questions.map((question) => (
            <li key={question.id} className="py-5 first:pt-0">
              <QuestionCard question={question} today={today} withMessage={withMessage} />
            </li>
          ))}
        </ol>
      )}
      {questions.length > 0 && questions.every(({ mayAnswer }) => !mayAnswer) && (
        <div className="mt-4">
          <InlineNote>
            {WHO_SENDS_MESSAGES} Names of those who asked are shown to whoever may answer.
          </InlineNote>
        </div>
      )}
      {(next || !isFirst) && (
        <div className="mt-6">
          <Pagination
            previousHref={isFirst ? null : `${path}?state=${state}`}
            nextHref={next ? `${path}?state=${state}&after=${next}` : null}
            summary={`${counts[state]} in all`}
          />
        </div>
      )}
    </>
  );
}

const EMPTY: Record<QuestionState, { title: string; words: string }> = {
  open: {
    title: "No question waits",
    words:
      "Everybody who gets a message can ask back from their letter, without an account. What they ask stands here until it is answered or set aside.",
  },
  answered: {
    title: "Nothing was answered yet",
    words: "Questions with an answer stand here, newest first.",
  },
  closed: {
    title: "Nothing was set aside",
    words: "Questions that get no answer stand here with the reason, and can be opened again.",
  },
};
