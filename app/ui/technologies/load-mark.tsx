import { CircleAlert, Clock } from "lucide-react";
import { daysLate, LOAD_STATE_LABELS } from "~/domain/technologies/system";
import { loadFactsOf, type SystemView } from "~/domain/technologies/system-view";
import type { Day } from "~/shared/calendar";
import { Badge } from "../controls/badge";
import { DateText } from "../controls/date-text";

/** When a system's data last came in, and whether that is too long ago by its own rhythm. */
export function LoadMark({ system, today }: { system: SystemView; today: Day }) {
  const { state, lastLoadAt } = system;
  const late = daysLate(loadFactsOf(system, today));
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
      {lastLoadAt && <DateText value={lastLoadAt} />}
      {state === "late" && (
        <Badge tone="warn" icon={<Clock aria-hidden="true" />}>
          {late === 1 ? "1 day late" : `${late} days late`}
        </Badge>
      )}
      {state === "never" && (
        <Badge tone="warn" icon={<CircleAlert aria-hidden="true" />}>
          {LOAD_STATE_LABELS.never}
        </Badge>
      )}
      {(state === "none" || (state === "retired" && !lastLoadAt)) && (
        <span className="text-ink-muted">none</span>
      )}
    </span>
  );
}

export function OwnerMark({ owner }: { owner: SystemView["owner"] }) {
  if (owner?.active) return <>{owner.name}</>;
  return (
    <Badge tone="bad" icon={<CircleAlert aria-hidden="true" />}>
      {owner ? `${owner.name} has left` : "Nobody"}
    </Badge>
  );
}
