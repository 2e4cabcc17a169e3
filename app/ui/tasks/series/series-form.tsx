import { Form, useFetcher } from "@remix-run/react";
import { useRef } from "react";
import type { FormAnswer } from "~/shared/form-answer";
import { ButtonLink } from "../../controls/button";
import { DateText } from "../../controls/date-text";
import { FormErrors } from "../../form/form-errors";
import { SubmitButton } from "../../form/submit-button";
import { HiddenFields } from "../hidden-fields";
import { RecurrenceFields, SERIES_LABELS, type SeriesValues } from "./recurrence-fields";

/** What a rule would bring, in words and days. */
export interface NextDates {
  words: string;
  days: readonly { occurrence: number; day: string }[];
  /** The plan's end or the series' own cut it off. */
  ends: boolean;
}

interface SeriesFormProps {
  values: SeriesValues;
  planEndOn: string | null;
  /** Shown before anything was changed. */
  next: NextDates;
  /** Where the dates of a rule are asked for while it is being typed. */
  previewHref: string;
  hidden: Record<string, string>;
  submitLabel: string;
  /** Where the page around it has no way back of its own. */
  backHref?: string;
  answer: (Partial<FormAnswer> & { next?: NextDates | null }) | null | undefined;
}

/** The rule, and the days it means: with scripts they follow each change, without them a button shows them. */
export function SeriesForm(props: SeriesFormProps) {
  const { values, planEndOn, next, previewHref, hidden, submitLabel, backHref, answer } = props;
  const fetcher = useFetcher<{ next: NextDates | null }>();
  const ref = useRef<HTMLFormElement>(null);
  const look = () => {
    if (!ref.current) return;
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(ref.current)) {
      if (typeof value === "string" && name !== "step") query.append(name, value);
    }
    fetcher.load(`${previewHref}?${query}`);
  };
  const shown = fetcher.data ? fetcher.data.next : (answer?.next ?? next);
  return (
    <Form ref={ref} method="post" onChange={look} className="max-w-2xl space-y-5">
      <HiddenFields fields={hidden} />
      <FormErrors fieldErrors={answer?.fieldErrors} labels={SERIES_LABELS} />
      <RecurrenceFields values={values} planEndOn={planEndOn} answer={answer} />
      <div aria-live="polite" className="rounded-lg border border-line bg-sunken px-4 py-3 text-sm">
        {shown ? (
          <Dates next={shown} />
        ) : (
          <p className="text-ink-muted">The dates show once the rule is complete.</p>
        )}
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton size="lg" name="step" value="save" className="max-sm:w-full">
          {submitLabel}
        </SubmitButton>
        <SubmitButton size="lg" variant="secondary" name="step" value="preview">
          Show the dates
        </SubmitButton>
        {backHref && (
          <ButtonLink to={backHref} variant="quiet" size="lg">
            Back
          </ButtonLink>
        )}
      </div>
    </Form>
  );
}

function Dates({ next }: { next: NextDates }) {
  return (
    <>
      <p className="font-medium first-letter:uppercase">{next.words}</p>
      {next.days.length === 0 ? (
        <p className="mt-1 text-warn">No further date lies inside the plan.</p>
      ) : (
        <ol className="tabular mt-1 flex flex-wrap gap-x-4 gap-y-1 text-ink-muted">
          {next.days.map(({ occurrence, day }) => (
            <li key={occurrence}>
              <DateText value={day} mode="plain" />
            </li>
          ))}
        </ol>
      )}
      {next.ends && next.days.length > 0 && <p className="mt-1 text-ink-muted">Then it ends.</p>}
    </>
  );
}
