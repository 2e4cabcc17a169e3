import { Form } from "@remix-run/react";
import { Check } from "lucide-react";
import type { Day } from "~/shared/calendar";
import { DateText } from "../controls/date-text";
import { SubmitButton } from "../form/submit-button";

/** An answer that could show the problem. */
export interface Candidate {
  responseId: string;
  day: Day;
  /** Who says so: by name with consent, else by level and tier. */
  who: string;
  stage: string;
  channel: string;
  ratings: readonly { label: string; value: number }[];
  words: string;
  /** It was chosen already. */
  linked: boolean;
}

interface CandidateRowProps {
  candidate: Candidate;
  code: string;
  action: string;
  /** Where it stands when it was chosen. */
  on?: string;
}

export function CandidateRow({ candidate, code, action, on = "the plan" }: CandidateRowProps) {
  const { who, stage, channel, ratings, words, linked, responseId } = candidate;
  return (
    <li className="flex items-start gap-4 py-3">
      <div className="min-w-0 flex-1">
        {words ? (
          <p className="max-w-[68ch] text-base break-words">“{words}”</p>
        ) : (
          <p className="text-base text-ink-muted">An answer without words</p>
        )}
        <p className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-ink-muted">
          <span className="break-words">{[who, stage, channel].filter(Boolean).join(" · ")}</span>
          <DateText value={candidate.day} />
        </p>
        {ratings.length > 0 && (
          <p className="text-xs break-words text-ink-muted">
            {ratings
              .map(({ label, value }) => `${label}${label.endsWith("?") ? "" : ":"} ${value}`)
              .join(" · ")}
          </p>
        )}
      </div>
      {linked ? (
        <span className="inline-flex h-7 items-center gap-1 text-sm whitespace-nowrap text-ink-muted max-sm:h-9">
          <Check aria-hidden="true" className="size-4 text-good" />
          On {on}
        </span>
      ) : (
        <Form method="post" action={action} preventScrollReset>
          <input type="hidden" name="code" value={code} />
          <input type="hidden" name="kind" value="customer" />
          <SubmitButton
            size="sm"
            variant="secondary"
            name="responseId"
            value={responseId}
            aria-label={`Add what ${who} said`}
          >
            Add
          </SubmitButton>
        </Form>
      )}
    </li>
  );
}
