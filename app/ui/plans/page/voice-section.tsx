import { Link } from "@remix-run/react";
import { customerVoice, hasVoice, type PhaseVoice, type VoicePhase } from "~/domain/plans/customer-voice";
import type { PlanFacts } from "~/domain/plans/plan-facts";
import { useReader } from "../../controls/reader";
import { Section } from "../../layout/section";
import { dayText, plural } from "../plan-words";

const LABELS: Record<VoicePhase, string> = {
  before: "Before it began",
  during: "While we work on it",
  after: "Since it takes effect",
};

const EMPTY: Record<VoicePhase, string> = {
  before: "No customer was asked before",
  during: "No customer heard since the start",
  after: "No customer heard since then",
};

/** The view of customers in every phase, not only at the beginning. */
export function VoiceSection({ facts, addHref }: { facts: PlanFacts; addHref: string | null }) {
  const phases = customerVoice(facts).filter((each) => each.reached || hasVoice(each));
  // A plan that has not begun says all of it under its problem already.
  if (phases.length < 2) return null;
  return (
    <Section
      id="customers"
      title="What customers say, phase by phase"
      aside={
        addHref && (
          <Link to={addHref} className="link no-print">
            Add what they say
          </Link>
        )
      }
    >
      <ol className="grid gap-x-8 gap-y-5 sm:grid-cols-3">
        {phases.map((each) => (
          <Phase key={each.phase} voice={each} facts={facts} />
        ))}
      </ol>
    </Section>
  );
}

function Phase({ voice, facts }: { voice: PhaseVoice; facts: PlanFacts }) {
  const { locale } = useReader();
  const { phase, pieces, heard, answers } = voice;
  const latest = heard.at(-1);
  const quote = pieces.at(-1);
  return (
    <li className="min-w-0 break-inside-avoid text-sm">
      <h3 className="text-xs text-ink-muted">{LABELS[phase]}</h3>
      {!hasVoice(voice) && <p className="mt-1 text-warn">{EMPTY[phase]}</p>}
      {answers && (
        <p className="mt-1">
          <Link to={`/plans/${facts.code}/verdict`} className="link tabular">
            {answers.n} of {answers.needed} answers
          </Link>
        </p>
      )}
      {pieces.length > 0 && (
        <p className="mt-1">
          <a href="#evidence" className="link">
            {plural(pieces.length, "quote")}
          </a>
        </p>
      )}
      {phase !== "before" && quote && <p className="mt-1 break-words">“{quote.quote}”</p>}
      {latest && (
        <p className="mt-1 break-words">
          {latest.words}{" "}
          <Link
            to={`/plans/${facts.code}/check-ins/${latest.checkInId}`}
            className="text-xs whitespace-nowrap text-ink-muted hover:text-accent"
          >
            check-in of {dayText(latest.day, locale)}
          </Link>
        </p>
      )}
    </li>
  );
}
