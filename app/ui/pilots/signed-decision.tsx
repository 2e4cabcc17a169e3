import { Link } from "@remix-run/react";
import type { SignedDecision } from "~/domain/pilots/decision-view";
import { DECISION_LABELS, type DecisionChoice } from "~/domain/pilots/pilot";
import { DateText } from "../controls/date-text";
import { StatusPill } from "../controls/status-pill";
import { Banner } from "../feedback/banner";
import { HashText } from "../verification/hash-text";
import { DecisionFiguresView } from "./decision-figures";

const PILLS = { scale: "done", iterate: "active", stop: "ended" } as const;

/** "stop: It does not pay." as it was kept, for a reader. */
export function recommendedWords(kept: string): string {
  const cut = kept.indexOf(": ");
  const choice = kept.slice(0, cut) as DecisionChoice;
  return cut < 0 || !(choice in DECISION_LABELS)
    ? kept
    : `${DECISION_LABELS[choice]}. ${kept.slice(cut + 2)}`;
}

/** A decision as it was signed: what was chosen and why, on which figures, and what came of it. */
export function SignedDecisionView({ signed, code }: { signed: SignedDecision; code: string }) {
  const said = [
    ["Why", signed.rationale],
    ["Recommended was", recommendedWords(signed.recommended)],
    ["Why otherwise", signed.against],
    ["What was learned", signed.lessons],
  ].filter(([, text]) => text !== "");
  return (
    <article className="space-y-5">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <StatusPill kind={PILLS[signed.choice]} label={DECISION_LABELS[signed.choice]} />
        <span className="text-sm text-ink-muted">
          round {signed.round}, signed by {signed.signedBy}, <DateText value={signed.signedOn} mode="day" />
        </span>
      </p>
      {signed.changed && (
        <Banner tone="warn" title="What it rested on is different today">
          {signed.changed} The signature and the figures below stay as they were signed.
        </Banner>
      )}
      <dl className="max-w-[72ch] space-y-3">
        {said.map(([label, text]) => (
          <div key={label}>
            <dt className="text-xs text-ink-muted">{label}</dt>
            <dd className="text-base break-words whitespace-pre-line">{text}</dd>
          </div>
        ))}
      </dl>
      <DecisionFiguresView figures={signed.figures} code={code} />
      <Followed signed={signed} code={code} />
      <div>
        <p className="max-w-[72ch] text-sm text-ink-muted">{signed.meaning}</p>
        <HashText
          hash={signed.hash}
          of={`the result, the return and the ${signed.rowCount} measured values they were reckoned from`}
        />
      </div>
    </article>
  );
}

function Followed({ signed, code }: { signed: SignedDecision; code: string }) {
  const { registerNumber, plan, rollouts, messages } = signed;
  return (
    <div>
      <h3 className="mb-1 text-xs text-ink-muted">What came of it</h3>
      <ul className="space-y-1 text-sm">
        {registerNumber !== null && (
          <li>
            <Link to={`/decisions/D-${registerNumber}`} className="link">
              D-{registerNumber}
            </Link>{" "}
            in the decision register
          </li>
        )}
        {plan && (
          <li className="break-words">
            <Link to={`/plans/${plan.code}`} className="link">
              {plan.code} {plan.title}
            </Link>
          </li>
        )}
        {rollouts > 0 && (
          <li>
            <Link to={`/pilots/${code}#spread`} className="link">
              {rollouts === 1 ? "1 rollout" : `${rollouts} rollouts`}
            </Link>
          </li>
        )}
        {messages.map((message) => (
          <li key={message.code} className="break-words">
            <Link to={`/communications/${message.code}`} className="link">
              {message.code} {message.subject}
            </Link>
          </li>
        ))}
        <li>
          <Link to="/lessons" className="link">
            The library of lessons
          </Link>
        </li>
      </ul>
    </div>
  );
}
