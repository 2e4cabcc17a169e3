import { roundHalfUp } from "~/domain/measurement/exact-decimal";
import type { PolicyComplaints } from "~/domain/policies/policy";
import { DateText } from "../controls/date-text";
import { InlineNote } from "../feedback/inline-note";
import { Section } from "../layout/section";

/** Fewer than this and a comparison of two means says nothing. */
const FEW = 10;

/** How customers speak of the policy, beside those who do not. */
export function Complaints({ complaints }: { complaints: PolicyComplaints | null }) {
  if (complaints === null) {
    return (
      <Section title="What customers say about it">
        <p className="text-sm text-ink-muted">
          Write down the words customers use for this policy, and their comments of the last twelve months
          stand here.
        </p>
      </Section>
    );
  }
  const { mentions, mentioning, others, quotes } = complaints;
  return (
    <Section
      title="What customers say about it"
      lead={
        mentions === 0
          ? "No comment of the last twelve months bears one of its words."
          : `${mentions === 1 ? "1 response" : `${mentions.toLocaleString("en-US")} responses`} of the last twelve months speak of it.`
      }
    >
      {mentions > 0 && (
        <dl className="mb-4 grid grid-cols-2 gap-6 sm:max-w-120">
          <Figure label="Satisfaction of those who do" n={mentioning.n} points={mentioning.points} />
          <Figure label="Of others who commented" n={others.n} points={others.points} />
        </dl>
      )}
      {mentions > 0 && mentioning.n < FEW && (
        <div className="mb-4">
          <InlineNote>With fewer than {FEW} answers the two figures cannot be compared.</InlineNote>
        </div>
      )}
      <ul className="space-y-3">
        {quotes.map((quote) => (
          <li key={quote.responseId} className="border-l-2 border-line-strong pl-3 text-sm">
            <q className="break-words">{quote.text}</q>
            <span className="mt-0.5 block text-xs text-ink-muted">
              <DateText value={quote.day} mode="plain" />
              {quote.who && <>, {quote.who}</>}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Figure({ label, n, points }: { label: string; n: number; points: number }) {
  return (
    <div>
      <dt className="text-xs text-ink-muted">{label}</dt>
      <dd className="tabular mt-0.5 text-lg font-medium">
        {n === 0 ? "no data" : roundHalfUp(points, n, 2)}
      </dd>
      {n > 0 && <dd className="tabular text-xs text-ink-muted">n {n.toLocaleString("en-US")}</dd>}
    </div>
  );
}
