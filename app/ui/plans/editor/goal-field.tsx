import { useRef } from "react";
import type { GoalWords } from "~/domain/plans/goal-words";
import { GOAL_LIMIT } from "~/domain/plans/plan.schema";
import type { FieldErrors } from "../../form/field";
import { TextArea } from "../../form/text-input";
import { GOAL } from "./form-rows";
import { QuestionBlock } from "./question-block";
import { DEFINE_QUESTIONS as ASK } from "./questions";

interface GoalFieldProps {
  value: string;
  error?: FieldErrors;
  goals: readonly GoalWords[];
}

/** The goal in words, to be written or taken over from what the program says of itself. */
export function GoalField({ value, error, goals }: GoalFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  return (
    <div>
      <QuestionBlock anchor="goal" question={ASK.goal} error={error} optional>
        <TextArea ref={field} defaultValue={value} rows={2} maxLength={GOAL_LIMIT} />
      </QuestionBlock>
      {goals.length > 0 && (
        <ul aria-label="Words of the strategy and the charter" className="mt-2 flex flex-wrap gap-2">
          {goals.map(({ source, words }) => (
            <li key={`${source}${words}`} className="max-w-full">
              <button
                type="submit"
                name="intent"
                value={`${GOAL}${words}`}
                formNoValidate
                formAction="#goal"
                title={words}
                onClick={(event) => {
                  event.preventDefault();
                  if (!field.current) return;
                  field.current.value = words;
                  field.current.dispatchEvent(new Event("input", { bubbles: true }));
                  field.current.focus();
                }}
                className="flex max-w-full items-baseline gap-1.5 rounded-md border border-line-strong bg-surface px-2.5 py-1 text-left text-sm hover:bg-hover max-sm:py-2"
              >
                <span className="shrink-0 text-xs text-ink-muted">{source}</span>
                <span className="line-clamp-2 min-w-0 break-words">{words}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
