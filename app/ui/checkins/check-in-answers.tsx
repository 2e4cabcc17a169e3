import type { CheckInView } from "~/domain/checkins/check-in-view";
import { Prose } from "../plans/prose";
import { CHECK_IN_QUESTIONS, sayHypothesis } from "./check-in-words";

/** What a check-in found, question by question. */
export function CheckInAnswers({ checkIn }: { checkIn: CheckInView }) {
  const rows = [
    [CHECK_IN_QUESTIONS.hypothesis, sayHypothesis(checkIn.hypothesis)],
    [CHECK_IN_QUESTIONS.teamSees, checkIn.teamSees],
    [CHECK_IN_QUESTIONS.customersSay, checkIn.customersSay],
    [CHECK_IN_QUESTIONS.realign, checkIn.realign || "Nothing"],
    [CHECK_IN_QUESTIONS.decision, checkIn.decision],
  ] as const;
  return (
    <dl className="space-y-5">
      {rows.map(([question, words]) => (
        <div key={question}>
          <dt className="text-sm text-ink-muted">{question}</dt>
          <dd>
            <Prose>{words}</Prose>
          </dd>
        </div>
      ))}
    </dl>
  );
}
