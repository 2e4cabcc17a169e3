import type { CaseAnswer, CasePage } from "~/domain/cases/case-view";
import { DateText } from "../controls/date-text";
import { Banner } from "../feedback/banner";
import { Score } from "../indices/score";

/** What the customer told us, in their own words first. */
export function CaseAnswerPanel({ answer }: { answer: CaseAnswer }) {
  return (
    <div className="space-y-3">
      {!answer.counts && (
        <Banner tone="warn" title="This answer no longer counts">
          Its import was undone, or it was set aside. The case stays, because somebody has worked on it.
        </Banner>
      )}
      {answer.words.length > 0 ? (
        answer.words.map((words) => (
          <blockquote
            key={words}
            className="max-w-[68ch] border-l-2 border-accent-line pl-4 text-base break-words whitespace-pre-line"
          >
            “{words}”
          </blockquote>
        ))
      ) : (
        <p className="text-sm text-ink-muted">No words came with this answer.</p>
      )}
      <ul className="space-y-1.5">
        {answer.scores.map((score) => (
          <li key={score.label} className="flex items-start gap-2 text-sm">
            {score.kind === "plea" ? (
              <span className="font-medium">{score.value > 0 ? "Yes:" : "No:"}</span>
            ) : (
              <Score value={score.value} ofTen={score.kind === "nps"} />
            )}
            <span className="min-w-0 pt-0.5 break-words">{score.label}</span>
          </li>
        ))}
      </ul>
      <p className="text-xs text-ink-muted">
        {[answer.survey, answer.stage, answer.channel, answer.region]
          .filter((part) => part !== "")
          .join(" · ")}{" "}
        · <DateText value={answer.day} />
      </p>
    </div>
  );
}

/** "You said, we did": what the customer has heard, or will hear. */
export function YouSaidWeDid({ record }: { record: CasePage }) {
  return (
    <div className="grid gap-6 sm:grid-cols-2">
      <Told label="You said" text={record.youSaid} />
      <Told label="We did" text={record.weDid} />
    </div>
  );
}

function Told({ label, text }: { label: string; text: string }) {
  return (
    <div className="min-w-0">
      <p className="text-xs text-ink-muted">{label}</p>
      <p className="mt-1 max-w-[60ch] text-base break-words whitespace-pre-line">
        {text || <span className="text-sm text-ink-muted">Not written down yet.</span>}
      </p>
    </div>
  );
}
