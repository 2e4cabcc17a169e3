import { Form } from "@remix-run/react";
import { adoptionWords } from "~/domain/rollouts/adoption";
import { type AdoptionReading, rolloutPath } from "~/domain/rollouts/rollout";
import { DateText } from "../controls/date-text";
import { Disclosure } from "../controls/disclosure";
import { SubmitButton } from "../form/submit-button";

interface ReadingListProps {
  rolloutId: string;
  readings: readonly AdoptionReading[];
  withdrawn: readonly { id: string; day: string; adopted: number; of: number; note: string }[];
  mayKeep: boolean;
}

/** Every count, the newest first. A wrong one is withdrawn and stays on record. */
export function ReadingList({ rolloutId, readings, withdrawn, mayKeep }: ReadingListProps) {
  return (
    <>
      <ul className="divide-y divide-line text-sm">
        {readings.toReversed().map((reading) => {
          const action = `${rolloutPath(rolloutId)}/readings/${reading.id}/withdrawal`;
          return (
            <li key={reading.id} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 py-2">
              <div className="min-w-0 flex-1 basis-48">
                <p className="tabular">{adoptionWords(reading)}</p>
                {reading.note && (
                  <p className="break-words whitespace-pre-line text-ink-muted hyphens-auto">
                    {reading.note}
                  </p>
                )}
                <p className="text-xs text-ink-muted">
                  <DateText value={reading.day} mode="plain" />
                  {reading.byName && `, ${reading.byName}`}
                </p>
              </div>
              {mayKeep && (
                <Form method="post" action={action} preventScrollReset className="no-print">
                  <SubmitButton variant="quiet" size="sm" action={action}>
                    Withdraw
                  </SubmitButton>
                </Form>
              )}
            </li>
          );
        })}
      </ul>
      {withdrawn.length > 0 && (
        <Disclosure
          summary={`${withdrawn.length} ${withdrawn.length === 1 ? "count was" : "counts were"} withdrawn`}
          className="mt-2"
        >
          <ul className="text-sm text-ink-muted">
            {withdrawn.map((reading) => (
              <li key={reading.id} className="tabular break-words line-through">
                <DateText value={reading.day} mode="plain" />: {adoptionWords(reading)} {reading.note}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}
