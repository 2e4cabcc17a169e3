import type { ReaderPage, ReaderQuestion } from "~/domain/communications/recipient-view";
import { writeDate } from "~/shared/calendar";
import { Section } from "../../layout/section";
import type { Phrases } from "./phrases";

interface ReaderThreadProps {
  page: Pick<ReaderPage, "questions" | "shared" | "locale" | "timeZone" | "workspace">;
  words: Phrases;
}

/** What this reader asked and was answered, and what everybody was answered without the name of who asked. */
export function ReaderThread({ page, words }: ReaderThreadProps) {
  const { questions, shared, locale, timeZone } = page;
  const at = (instant: string): string =>
    writeDate(new Date(instant), locale, { day: "numeric", month: "short", year: "numeric", timeZone });
  return (
    <>
      {questions.length > 0 && (
        <Section id="questions" title={words.yours}>
          <ol className="space-y-6">
            {questions.map((question) => (
              <li key={question.id}>
                <Said by={words.you} at={at(question.at)}>
                  {question.text}
                </Said>
                {question.answers.map((answer) => (
                  <Said key={answer.id} by={answer.by || page.workspace} at={at(answer.at)} isAnswer>
                    {answer.text}
                  </Said>
                ))}
                <Standing question={question} words={words} />
              </li>
            ))}
          </ol>
        </Section>
      )}
      {shared.length > 0 && (
        <Section id="answers" title={words.others} lead={words.othersLead}>
          <ol className="space-y-6">
            {shared.map((each) => (
              <li key={each.id}>
                <p className="font-medium break-words whitespace-pre-line">{each.asked}</p>
                <Said by={each.by || page.workspace} at={at(each.at)} isAnswer>
                  {each.text}
                </Said>
              </li>
            ))}
          </ol>
        </Section>
      )}
    </>
  );
}

function Standing({ question, words }: { question: ReaderQuestion; words: Phrases }) {
  if (question.status === "open") return <p className="mt-2 text-sm text-ink-muted">{words.waiting}</p>;
  if (question.status === "closed") {
    return (
      <p className="mt-2 text-sm break-words text-ink-muted">
        {words.setAside}: {question.closedReason}
      </p>
    );
  }
  return null;
}

interface SaidProps {
  by: string;
  at: string;
  isAnswer?: boolean;
  children: string;
}

function Said({ by, at, isAnswer = false, children }: SaidProps) {
  return (
    <div className={isAnswer ? "mt-3 border-l-2 border-accent-line pl-4" : ""}>
      <p className="text-xs text-ink-muted">
        {by}, {at}
      </p>
      <p className="mt-0.5 break-words whitespace-pre-line">{children}</p>
    </div>
  );
}
