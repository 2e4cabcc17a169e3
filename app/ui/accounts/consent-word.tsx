import { Badge } from "../controls/badge";
import { DateText } from "../controls/date-text";

export interface ReachOfContact {
  consent: boolean;
  bouncedOn: string | null;
  quarantinedUntil: string | null;
}

/** Whether somebody may and can be written to, in words. */
export function ConsentWord({ contact, today }: { contact: ReachOfContact; today: string }) {
  const { consent, bouncedOn, quarantinedUntil } = contact;
  return (
    <span className="inline-flex flex-wrap items-center gap-1.5">
      <Badge tone={consent ? "neutral" : "quiet"}>{consent ? "Consent" : "No consent"}</Badge>
      {bouncedOn !== null && <Badge tone="warn">Mail came back</Badge>}
      {quarantinedUntil !== null && quarantinedUntil > today && (
        <Badge tone="warn">
          Not before <DateText value={quarantinedUntil} mode="day" />
        </Badge>
      )}
    </span>
  );
}
