import { DateText } from "../controls/date-text";
import { type About, AboutWords, RetryButton } from "./parked-list";

export interface SettledLine {
  id: string;
  version: number;
  what: string;
  about: About;
  outcome: string;
  reason: string;
  settledBy: string | null;
  settledAt: string | null;
  canRetry: boolean;
}

/** What was decided last; what was let go can be tried again after all. */
export const SettledList = ({ settled, mayTend }: { settled: readonly SettledLine[]; mayTend: boolean }) => (
  <ul className="divide-y divide-line">
    {settled.map((line) => (
      <li key={line.id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-3 text-sm">
        <div className="min-w-0 flex-1 basis-80">
          <p className="break-words">
            {line.what}: <AboutWords about={line.about} />
          </p>
          <p className="mt-0.5 text-xs break-words text-ink-muted">
            {line.outcome === "dropped" ? `Let go by ${line.settledBy}` : `Tried again by ${line.settledBy}`}{" "}
            {line.settledAt && <DateText value={line.settledAt} />}
            {line.reason && <>: {line.reason}</>}
          </p>
        </div>
        {mayTend && line.canRetry && line.outcome === "dropped" && <RetryButton line={line} />}
      </li>
    ))}
  </ul>
);
