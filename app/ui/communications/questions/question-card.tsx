import { Form, Link } from "@remix-run/react";
import { Users } from "lucide-react";
import {
  ageWords,
  answerPath,
  isLate,
  QUESTION_STATE_LABELS,
  type QuestionView,
} from "~/domain/communications/questions";
import type { Day } from "~/shared/calendar";
import { Button, ButtonLink } from "../../controls/button";
import { DateText } from "../../controls/date-text";
import { Disclosure } from "../../controls/disclosure";
import { StatusPill } from "../../controls/status-pill";
import { Field } from "../../form/field";
import { TextArea } from "../../form/text-input";
import { HiddenFields } from "../../tasks/hidden-fields";

interface QuestionCardProps {
  question: QuestionView;
  today: Day;
  /** Where the list speaks of several messages. */
  withMessage?: boolean;
  /** On its own page, where the answer is written. */
  bare?: boolean;
}

/** A question with what was said to it, and what can be done about it. */
export function QuestionCard({ question, today, withMessage = false, bare = false }: QuestionCardProps) {
  const { id, status, answers, mayAnswer, message } = question;
  const late = status === "open" && isLate(question.askedOn, today);
  return (
    <article id={`q-${id}`} className="scroll-mt-16">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-muted">
        {status !== "open" && (
          <StatusPill kind={status === "answered" ? "done" : "aside"} label={QUESTION_STATE_LABELS[status]} />
        )}
        <span className="break-words">{whoOf(question)}</span>
        {withMessage && (
          <Link to={`/communications/${message.code}`} className="link">
            {message.code}
          </Link>
        )}
        {status === "open" ? (
          <span className={late ? "font-medium text-bad" : ""}>
            Waits {ageWords(question.askedOn, today)}
            {late && ", late"}
          </span>
        ) : (
          <DateText value={question.at} />
        )}
      </div>
      <p className="mt-1.5 max-w-[72ch] text-base break-words whitespace-pre-line">{question.text}</p>
      {answers.map((answer) => (
        <div key={answer.id} className="mt-3 max-w-[72ch] border-l-2 border-accent-line pl-4">
          <p className="flex flex-wrap items-center gap-x-2 text-xs text-ink-muted">
            {answer.by}, <DateText value={answer.at} />
            {answer.toAll && (
              <span className="inline-flex items-center gap-1">
                <Users aria-hidden="true" className="size-3.5" />
                {answer.groupId ? (
                  <Link to={`/mail/groups/${answer.groupId}`} className="link">
                    to everybody who got it
                  </Link>
                ) : (
                  "to everybody who got it"
                )}
              </span>
            )}
          </p>
          {answer.toAll && answer.asked !== question.text && (
            <p className="mt-1 text-sm text-ink-muted">
              All read the question as: <span className="break-words">{answer.asked}</span>
            </p>
          )}
          <p className="mt-0.5 break-words whitespace-pre-line">{answer.text}</p>
        </div>
      ))}
      {status === "closed" && (
        <p className="mt-2 text-sm break-words text-ink-muted">
          Set aside{question.settledBy && ` by ${question.settledBy}`}: {question.closedReason}
        </p>
      )}
      {mayAnswer && !bare && (
        <div className="mt-3 flex flex-wrap items-start gap-x-4 gap-y-2">
          {status === "closed" ? (
            <Form method="post" action={`${answerPath(message.code, id)}/reopening`}>
              <HiddenFields fields={{ version: String(question.version) }} />
              <Button type="submit" size="sm" variant="secondary">
                Open it again
              </Button>
            </Form>
          ) : (
            <ButtonLink
              to={answerPath(message.code, id)}
              size="sm"
              variant={status === "open" ? "primary" : "secondary"}
            >
              {status === "open" ? "Answer" : "Answer once more"}
            </ButtonLink>
          )}
          {status === "open" && (
            <Disclosure summary="Set aside">
              <Form
                method="post"
                action={`${answerPath(message.code, id)}/setting-aside`}
                className="max-w-lg"
              >
                <HiddenFields fields={{ version: String(question.version) }} />
                <Field
                  name="reason"
                  idPrefix={id}
                  label="Why it is not answered"
                  hint="Whoever asked reads this on the page of their letter."
                  required
                >
                  <TextArea rows={2} maxLength={500} />
                </Field>
                <div className="mt-3">
                  <Button type="submit" size="sm" variant="secondary">
                    Set it aside
                  </Button>
                </div>
              </Form>
            </Disclosure>
          )}
        </div>
      )}
    </article>
  );
}

function whoOf({ asker, audience }: QuestionView): string {
  if (!asker) return `Somebody of “${audience}”`;
  const from = asker.organisation && asker.outside ? `, ${asker.organisation}` : "";
  return `${asker.name}${from} (${audience})`;
}
