import type { TierChangeLine } from "~/domain/accounts/account-page";
import { RecordDate } from "../controls/record-date";

const word = (tier: string | null) => (tier === null ? "no tier" : `tier ${tier}`);

export type ShownTierChange = Omit<TierChangeLine, "at"> & { at: Date | string };

/** Every decision on the tier: what the rule proposed, what a person decided and why. */
export function TierHistory({ changes }: { changes: readonly ShownTierChange[] }) {
  return (
    <ol className="divide-y divide-line text-sm">
      {changes.map((change) => (
        <li key={change.id} className="py-2">
          <p>
            From {word(change.from)} to <strong className="font-semibold">{word(change.to)}</strong>
            {change.proposed !== null &&
              change.proposed !== change.to &&
              `, the rule proposed tier ${change.proposed}`}
          </p>
          {change.reason && <p className="mt-0.5 break-words text-ink-muted">“{change.reason}”</p>}
          <p className="text-xs text-ink-muted">
            {change.by},{" "}
            <RecordDate value={typeof change.at === "string" ? change.at : change.at.toISOString()} />
          </p>
        </li>
      ))}
    </ol>
  );
}
