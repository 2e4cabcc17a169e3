import { DateText } from "../controls/date-text";

export interface TryRow {
  id: string;
  at: string;
  outcome: string;
  code: number | null;
  reply: string;
  repeated: boolean;
  tookMillis: number;
}

const OUTCOMES: Record<string, string> = {
  sent: "Taken",
  refused: "Refused for good",
  later: "Not now",
  unknown: "Nobody knows: the line was cut after the words were given",
  bounced: "Came back",
  delayed: "Delayed on its way",
};

const seconds = (millis: number): string =>
  millis < 1000 ? `${millis} ms` : `${(millis / 1000).toFixed(1)} s`;

const isTry = ({ outcome }: TryRow): boolean => outcome !== "bounced" && outcome !== "delayed";

/** Every try with the server's own words: what an administrator shows to whoever runs the mail server. */
export function LetterTries({ tries }: { tries: readonly TryRow[] }) {
  if (tries.length === 0)
    return <p className="text-sm text-ink-muted">No mail server was asked to take this letter.</p>;
  // Sent again by hand, a letter counts its pauses anew; for the eye the tries go on.
  const asked = tries.filter(isTry);
  return (
    <ol className="divide-y divide-line text-sm">
      {tries.map((one) => (
        <li key={one.id} className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[11rem_minmax(0,1fr)]">
          <span>
            <DateText value={one.at} />
            <span className="block text-xs text-ink-muted">
              {isTry(one) ? `try ${asked.indexOf(one) + 1}, ${seconds(one.tookMillis)}` : "reported later"}
            </span>
          </span>
          <span className="min-w-0">
            <span className="font-medium">{OUTCOMES[one.outcome] ?? one.outcome}</span>
            {one.repeated && <span className="text-ink-muted"> · a repeat, it may have come twice</span>}
            <span className="block break-words text-ink-muted">
              {one.code !== null && !one.reply.startsWith(String(one.code)) && (
                <span className="tabular font-medium text-ink">{one.code} </span>
              )}
              {one.reply || "no words"}
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
}
