import { UserRoundCheck } from "lucide-react";
import { useId } from "react";
import type { DatedItem, DecisionItem } from "~/domain/work/work-item";
import type { Day } from "~/shared/calendar";
import { DateText } from "../controls/date-text";
import { DatedRow } from "./dated-rows";
import { DecisionRow } from "./other-rows";

interface WorkInsteadProps {
  away: { name: string; until: Day };
  dated: readonly DatedItem[];
  decisions: readonly DecisionItem[];
}

/** What waits for somebody who is away: apart from one's own, because it is theirs. */
export function WorkInstead({ away, dated, decisions }: WorkInsteadProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mt-10 max-w-3xl">
      <h2
        id={id}
        className="mb-1 flex flex-wrap items-center gap-x-2 border-b border-line pb-1.5 text-sm font-semibold"
      >
        <UserRoundCheck aria-hidden="true" className="size-4 text-ink-muted" />
        For {away.name}
        <span className="font-normal text-ink-muted">
          away until <DateText value={away.until} mode="day" />
        </span>
      </h2>
      {dated.length + decisions.length === 0 ? (
        <p className="py-2 text-sm text-ink-muted">Nothing of theirs waits for you.</p>
      ) : (
        <ul>
          {decisions.map((item) => (
            <DecisionRow key={item.id} item={item} />
          ))}
          {dated.map((item) => (
            <DatedRow key={item.id} item={item} />
          ))}
        </ul>
      )}
    </section>
  );
}
