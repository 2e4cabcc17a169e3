import { Link } from "@remix-run/react";
import type { AnswerRow } from "~/domain/indices/answer-row";
import { DateText } from "../controls/date-text";
import { Field, Fieldset, fieldId } from "../form/field";
import { TextArea } from "../form/text-input";
import { whoWords } from "../indices/answers-table";
import { Score } from "../indices/score";

export interface EvidencePickerProps {
  answers: readonly AnswerRow[];
  ofTen: boolean;
  /** Already chosen, by response. */
  chosen?: readonly string[];
  /** Already on the finding. */
  linked?: readonly string[];
  /** All answers of the segment. */
  allHref: string | null;
  error?: readonly string[];
  belief?: string;
}

/** Which customers say so: the low answers with words first, each one tick from being evidence. */
export function EvidencePicker(props: EvidencePickerProps) {
  const { answers, ofTen, chosen = [], linked = [], allHref } = props;
  return (
    <div className="space-y-5">
      {answers.length > 0 && (
        <Fieldset
          name="evidence"
          label="Answers that say so"
          hint="The lowest with a comment first. A name is shown only where the contact agreed to it."
          error={props.error}
        >
          <ul className="mt-2 divide-y divide-line border-y border-line">
            {answers.map((answer) => {
              const id = fieldId(answer.answerId, "evidence");
              const isLinked = linked.includes(answer.responseId);
              return (
                <li key={answer.answerId}>
                  <label
                    htmlFor={id}
                    className="flex items-start gap-3 py-2.5 has-checked:bg-accent-soft max-sm:py-3"
                  >
                    <input
                      type="checkbox"
                      id={id}
                      name="evidence[]"
                      value={answer.responseId}
                      defaultChecked={chosen.includes(answer.responseId)}
                      disabled={isLinked}
                      className="mt-0.5 size-5 shrink-0 accent-accent"
                    />
                    <Score value={answer.value} ofTen={ofTen} />
                    <span className="min-w-0 flex-1 text-sm">
                      <span className="block max-w-[70ch] break-words">
                        {answer.comment ? (
                          `“${answer.comment}”`
                        ) : (
                          <span className="text-ink-muted">without a comment</span>
                        )}
                      </span>
                      <span className="block text-xs text-ink-muted">
                        {whoWords(answer)} · {answer.account ?? "no account"}
                        {answer.stage && ` · ${answer.stage}`} · <DateText value={answer.day} />
                        {isLinked && " · already evidence"}
                      </span>
                    </span>
                  </label>
                </li>
              );
            })}
          </ul>
          {allHref && (
            <p className="mt-2 text-sm">
              <Link to={allHref} className="link">
                All answers of the segment
              </Link>
            </p>
          )}
        </Fieldset>
      )}
      <Field
        name="belief"
        label="Internal belief"
        hint="What somebody inside thinks without a customer having said it. It is marked so, and a plan will still need customer evidence."
      >
        <TextArea name="belief" rows={2} defaultValue={props.belief ?? ""} />
      </Field>
    </div>
  );
}
